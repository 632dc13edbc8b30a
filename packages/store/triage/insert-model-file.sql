insert into triage_model_file (city_id, model_id, content) values (:cityId, :modelId::uuid, decode(:content::text, 'base64'))
