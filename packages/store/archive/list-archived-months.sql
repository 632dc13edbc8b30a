-- Months of this city's trace that lie in files, oldest first.
select to_char(month_on, 'YYYYMM') as "month!", facts, file_sha256, archived_at from archived_month where city_id = :cityId order by month_on
