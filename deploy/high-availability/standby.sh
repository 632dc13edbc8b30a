#!/bin/bash
# A standby: copied from the primary the first time, following it ever after. $1 is the name it goes by there.
set -euo pipefail
data="${PGDATA:-/var/lib/postgresql/data}"
primary="${PRIMARY_HOST:-primary}"
if [ ! -s "$data/PG_VERSION" ]; then
  until pg_basebackup --pgdata="$data" --dbname="host=$primary user=replicator application_name=$1" --wal-method=stream --write-recovery-conf; do
    echo "waiting for $primary" >&2
    find "$data" -mindepth 1 -delete
    sleep 2
  done
  chmod 0700 "$data"
  echo "primary_conninfo = 'host=$primary user=replicator password=$PGPASSWORD application_name=$1'" >> "$data/postgresql.auto.conf"
fi
exec postgres -D "$data" -c hot_standby=on -c hot_standby_feedback=on
