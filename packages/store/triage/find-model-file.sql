select encode(content, 'base64') as "content!" from triage_model_file where city_id = :cityId and model_id = :modelId::uuid
