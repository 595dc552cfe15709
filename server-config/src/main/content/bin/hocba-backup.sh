#!/bin/sh
# Backups of Học Bạ (docs/operating.md).
#   hocba-backup.sh backup DIRECTORY          asks the running server that makes backups there for one, and waits
#   hocba-backup.sh check DIRECTORY/BACKUP    reads one to its last byte; 0 good, 1 bad, 2 could not check
#   hocba-backup.sh restore DIRECTORY/BACKUP  checks it, and starts this server from it, over nothing but empty places;
#                                             -Dhocba.restore.drill=true after it: only to see whether that works
set -e
home=$(cd "$(dirname "$0")/.." && pwd)
java=java
[ -n "$JAVA_HOME" ] && java="$JAVA_HOME/bin/java"
run() {
  "$java" -Djava.awt.headless=true -cp "$home/worker/lib/*:$home/modules/vn/hocba/archive/libs/main/*" \
    vn.hocba.archive.backup.BackupCommand "$@"
}
case "$1" in
  restore)
    run check "$2" || case " $* " in
      *" -Dhocba.restore.lacking=true "*) ;; # the server checks it again and takes only what lacks files
      *) exit 1 ;;
    esac
    shift
    from=$1
    shift
    exec sh "$home/bin/standalone.sh" "-Dhocba.restore.from=$from" "$@" ;;
  *)
    run "$@" ;;
esac
