#!/bin/bash
# Run once by the image when the primary is made: a login for standbys, and the promise that a commit is on two machines.
# synchronous_standby_names is set last and takes effect with the next reload: until a standby follows, nobody could commit.
set -euo pipefail
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --set=password="$REPLICATION_PASSWORD" <<'SQL'
create role replicator with replication login password :'password';
SQL
echo "host replication replicator all scram-sha-256" >> "$PGDATA/pg_hba.conf"
