-- Says who reads and how the questions that follow are planned, for the transaction at hand. Outside of one it has no effect, and then the policies show nothing.
select
  set_config('shaoying.city', :cityId::text, true) as city, set_config('shaoying.scope', :reach::text, true) as scope,
  set_config('shaoying.units', :units::text, true) as units, set_config('shaoying.districts', :districts::text, true) as districts,
  set_config('shaoying.supervised', :supervised::text, true) as supervised,
  set_config('shaoying.served', :served::text, true) as served, set_config('shaoying.person', :person::text, true) as person,
  set_config('shaoying.order', :orderId::text, true) as order_id, set_config('plan_cache_mode', :planMode::text, true) as plan_mode
