-- Figures by merged hotline are for all staff, as those by channel are.
alter policy figure_sum_reader on figure_sum using (
  city_id = (select reader_city())
  and (
    (select reader_sees_city())
    or (select current_setting('shaoying.scope', true)) = 'units' and (
      dimension in ('city', 'category', 'topClass', 'channel', 'hotline', 'kind', 'sevenHaves', 'districtSevenHaves')
      or key = any ((select reader_units())::text[])
      or key = any ((select reader_districts())::text[])
    )
  )
);
