// What a district has, as a template; `{d}` is the district's name (朝阳区), `{s}` its short form (朝阳).
// A district's real bodies and names differ in places: rows made from this carry `source: assumed`.
// [code, English name, name, short name, line, further lines, enforcement fields]
export const departments = [
  ['agriculture', 'Bureau of Agriculture and Rural Affairs', '北京市{d}农业农村局', '{d}农业农村局', 'agriculture', '', ''],
  ['city-management', 'Commission of City Management', '北京市{d}城市管理委员会', '{d}城市管理委', 'city_management', '', ''],
  ['civil-affairs', 'Civil Affairs Bureau', '北京市{d}民政局', '{d}民政局', 'civil_affairs', '', ''],
  ['civil-air-defence', 'National Defence Mobilisation Office', '北京市{d}国防动员办公室', '{d}国动办', 'civil_air_defence', '', ''],
  ['commerce', 'Commerce Bureau', '北京市{d}商务局', '{d}商务局', 'commerce', '', 'commerce'],
  ['community-building', 'Department of Social Work', '中共北京市{d}委社会工作部', '{d}委社会工作部', 'community_building', '', ''],
  ['culture-tourism', 'Bureau of Culture and Tourism', '北京市{d}文化和旅游局', '{d}文化和旅游局', 'culture_tourism', 'cultural_heritage', ''],
  ['development-reform', 'Commission of Development and Reform', '北京市{d}发展和改革委员会', '{d}发展改革委', 'development_reform', '', ''],
  ['disabled', "Disabled Persons' Federation", '北京市{d}残疾人联合会', '{d}残联', 'disabled', '', ''],
  ['discipline', 'Commission for Discipline Inspection and Supervision', '北京市{d}纪律检查委员会监察委员会', '{d}纪委监委', 'discipline', '', ''],
  ['economy-it', 'Bureau of Economy and Information Technology', '北京市{d}经济和信息化局', '{d}经济和信息化局', 'economy_it', 'science', ''],
  ['education', 'Education Commission', '北京市{d}教育委员会', '{d}教委', 'education', '', ''],
  ['emergency', 'Emergency Management Bureau', '北京市{d}应急管理局', '{d}应急管理局', 'emergency', '', 'safety'],
  ['environment', 'Ecology and Environment Bureau', '北京市{d}生态环境局', '{d}生态环境局', 'environment', '', 'environment'],
  ['ethnic-religious', 'Ethnic and Religious Affairs Office', '北京市{d}民族宗教事务办公室', '{d}民族宗教办', 'ethnic_religious', '', ''],
  ['finance', 'Finance Bureau', '北京市{d}财政局', '{d}财政局', 'finance', '', ''],
  ['fire', 'Fire and Rescue Detachment', '北京市{d}消防救援支队', '{d}消防救援支队', 'fire_rescue', '', 'fire'],
  ['government-services', 'Government Services and Data Bureau', '北京市{d}政务服务和数据管理局', '{d}政务服务和数据局', 'government_services', '', ''],
  ['health', 'Health Commission', '北京市{d}卫生健康委员会', '{d}卫生健康委', 'health', '', ''],
  ['housing', 'Commission of Housing and Urban-Rural Development', '北京市{d}住房和城乡建设委员会', '{d}住房城乡建设委', 'housing_construction', 'property_management', ''],
  ['human-resources', 'Bureau of Human Resources and Social Security', '北京市{d}人力资源和社会保障局', '{d}人力资源社会保障局', 'human_resources', '', ''],
  ['justice', 'Justice Bureau', '北京市{d}司法局', '{d}司法局', 'justice', '', ''],
  ['labour-union', 'Federation of Trade Unions', '北京市{d}总工会', '{d}总工会', 'labour_union', '', ''],
  ['landscaping', 'Landscaping and Forestry Bureau', '北京市{d}园林绿化局', '{d}园林绿化局', 'landscaping', '', ''],
  ['market', 'Administration for Market Regulation', '北京市{d}市场监督管理局', '{d}市场监管局', 'market_supervision', '', 'commerce;food_drug'],
  ['medical-security', 'Medical Insurance Bureau', '北京市{d}医疗保障局', '{d}医保局', 'medical_security', '', ''],
  ['organisation', 'Organisation Department', '中共北京市{d}委组织部', '{d}委组织部', 'organisation', '', ''],
  ['petition', 'Petition Office', '北京市{d}信访办公室', '{d}信访办', 'petition', '', ''],
  ['planning', 'Branch of Planning and Natural Resources', '北京市规划和自然资源委员会{s}分局', '市规划自然资源委{s}分局', 'planning_resources', '', ''],
  ['public-security', 'Public Security Branch', '北京市公安局{s}分局', '{s}公安分局', 'public_security', '', 'public_security'],
  ['sports', 'Sports Bureau', '北京市{d}体育局', '{d}体育局', 'sports', '', ''],
  ['state-assets', 'State-owned Assets Commission', '北京市{d}人民政府国有资产监督管理委员会', '{d}国资委', 'state_assets', '', ''],
  ['tax', 'Tax Service', '国家税务总局北京市{d}税务局', '{d}税务局', 'tax', '', ''],
  ['traffic-police', 'Traffic Police Detachment', '北京市公安局公安交通管理局{s}交通支队', '{s}交通支队', 'traffic_police', '', 'transport'],
  ['transport', 'Transport Bureau', '北京市{d}交通局', '{d}交通局', 'transport', '', 'transport'],
  ['urban-enforcement', 'Urban Management Enforcement Bureau', '北京市{d}城市管理综合行政执法局', '{d}城管执法局', 'urban_enforcement', '', 'city_management'],
  ['veterans', 'Veterans Affairs Bureau', '北京市{d}退役军人事务局', '{d}退役军人事务局', 'veterans', '', ''],
  ['water', 'Water Authority', '北京市{d}水务局', '{d}水务局', 'water_affairs', '', ''],
  ['women-children', "Women's Federation", '北京市{d}妇女联合会', '{d}妇联', 'women_children', '', ''],
  ['youth-league', 'Youth League Committee', '共青团北京市{d}委员会', '团{d}委', 'youth_league', '', ''],
]

// The development area works with few, broad bureaus.
export const developmentAreaDepartments = [
  ['city-operation', 'City Operation Bureau', '北京经济技术开发区城市运行局', '经开区城市运行局', 'city_management', 'landscaping;water_affairs;transport;emergency', 'safety;transport'],
  ['commerce-finance', 'Commerce and Finance Bureau', '北京经济技术开发区商务金融局', '经开区商务金融局', 'commerce', 'market_supervision;finance', 'commerce;food_drug'],
  ['construction', 'Development and Construction Bureau', '北京经济技术开发区开发建设局', '经开区开发建设局', 'housing_construction', 'property_management;planning_resources', ''],
  ['discipline', 'Discipline Inspection and Supervision Commission', '北京经济技术开发区纪检监察工委', '经开区纪检监察工委', 'discipline', '', ''],
  ['economy', 'Science and Industry Promotion Bureau', '北京经济技术开发区科技和产业促进局', '经开区产业促进局', 'economy_it', 'development_reform;science;state_assets', ''],
  ['enforcement', 'Integrated Enforcement Bureau', '北京经济技术开发区综合执法局', '经开区综合执法局', 'urban_enforcement', 'environment;fire_rescue', 'city_management;environment;fire'],
  ['government-services', 'Administrative Approval Bureau', '北京经济技术开发区行政审批局', '经开区行政审批局', 'government_services', '', ''],
  ['masses', 'Party and Masses Department', '北京经济技术开发区党群工作部', '经开区党群工作部', 'organisation', 'community_building;labour_union;youth_league;women_children;ethnic_religious', ''],
  ['public-security', 'Public Security Branch', '北京市公安局经济技术开发区分局', '经开区公安分局', 'public_security', 'traffic_police', 'public_security'],
  ['social', 'Social Affairs Bureau', '北京经济技术开发区社会事业局', '经开区社会事业局', 'civil_affairs', 'education;health;human_resources;medical_security;disabled;veterans;culture_tourism;cultural_heritage;sports;justice;petition;agriculture;civil_air_defence', ''],
  ['tax', 'Tax Service', '国家税务总局北京经济技术开发区税务局', '经开区税务局', 'tax', '', ''],
]

// Dispatched offices of each street and township: [code, English name, name, line, parent department, enforcement fields];
// `{p}` is the place without its ending (安定门). A parent of '' is the street itself.
export const dispatched = [
  ['enforcement', 'Enforcement Team', '{n}综合行政执法队', 'urban_enforcement', '', 'city_management;environment'],
  ['justice', 'Justice Office', '{p}司法所', 'justice', 'justice', ''],
  ['market', 'Market Supervision Office', '{p}市场监督管理所', 'market_supervision', 'market', 'commerce;food_drug'],
  ['police', 'Police Station', '{p}派出所', 'public_security', 'public-security', 'public_security'],
]

// Districts with a heating enterprise of their own besides the city's group.
export const ownHeating = ['110109', '110111', '110112', '110113', '110114', '110115', '110116', '110117', '110118', '110119']
