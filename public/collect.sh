#!/usr/bin/sh
# collect.sh: writes what Lundock reads of an HP Integrity VM host into one text file.
#
# usage: sh collect.sh [FILE]
#   FILE   where to write; by default lundock-HOST-DATE.txt in the current directory.
#          A file that exists is never overwritten.
#
# It only reads: it runs commands that list things, each echoed into the file behind a prompt that
# names the host, and changes nothing. Run it as root, else some commands will refuse; what is missing
# or fails is said in the file, and the rest is collected all the same. Progress goes to stderr.
# Look at the file before you hand it on: it names your host, guests, disks and network cards.
#
# Exit status: 0 the file is written; 2 wrong usage; 3 the file exists or cannot be made;
# 4 the file could not be written to its end; 129, 130, 143 interrupted (the unfinished file is removed).
#
# LUNDOCK_PATH, when set, is used as PATH in place of the script's own: for tests.
#
# POSIX sh, as HP-UX 11i has it. All work is done in main, called on the last line, so that a copy that
# was cut off on its way does nothing.

say() {
  printf '%s\n' "$*" >&3
}

fail() {
  fail_status=$1
  shift
  printf 'collect.sh: %s\n' "$*" >&3
  exit "$fail_status"
}

usage() {
  printf 'usage: sh collect.sh [FILE]\n' >&3
  exit "$1"
}

interrupted() {
  trap '' HUP INT TERM
  rm -f -- "$OUT"
  fail "$1" "interrupted; removed the unfinished $OUT"
}

# True for a name that is safe in a file name, a prompt and an argument.
is_plain_name() {
  case $1 in
    '' | -* | *[!A-Za-z0-9._-]*) return 1 ;;
  esac
}

# The host's name, or nothing when no command tells one that a prompt could carry.
host_name() {
  found=$(hostname 2>/dev/null </dev/null) || found=$(uname -n 2>/dev/null </dev/null) || found=
  if is_plain_name "$found"; then
    printf '%s\n' "$found"
  fi
}

# Echoes a command behind the prompt, then runs it: all it prints, complaints included, goes to the file.
# The blank line keeps the prompt at the start of a line, whatever the command before ended with.
run() {
  say "  $*"
  printf '\n%s %s\n' "$PROMPT" "$*"
  if command -v "$1" >/dev/null 2>&1; then
    "$@" </dev/null 2>&1 || say "    (exit status $?)"
  else
    printf 'sh: %s: not found.\n' "$1"
    say "    (not on this host)"
  fi
}

# The names in the list that hpvmstatus prints: the first word of each row below the rule.
guest_names() {
  hpvmstatus 2>/dev/null </dev/null | sed -n '/^====/,$p' | sed '1d' |
    while read -r name number rest; do
      case $number in
        '' | *[!0-9]*) continue ;;
      esac
      if is_plain_name "$name"; then
        printf '%s\n' "$name"
      else
        say "    (a guest is left out, its name is not plain: $name)"
      fi
    done
}

collect_guests() {
  run hpvmstatus
  command -v hpvmstatus >/dev/null 2>&1 || return 0
  for guest in $(guest_names); do
    run hpvmstatus -P "$guest"
    run hpvmstatus -P "$guest" -d
  done
}

collect_all() {
  run hostname
  run uname -a
  run date
  run swlist
  run ioscan -kfnN
  run ioscan -kfn
  run ioscan -fun
  run ioscan -m lun
  run ioscan -m dsf
  run ioscan -m hwpath
  run scsimgr -p get_attr all_lun -a device_file -a wwid
  collect_guests
  run hpvmdevmgmt -l all
  run vgdisplay -v
  run lvmadm -l
  run bdf
  run mount -v
  run swapinfo -a
  run lvlnboot -v
  run vxdisk -o alldgs list
  # An empty prompt at the end shows that the file is whole.
  printf '\n%s\n' "$PROMPT"
}

main() {
  exec 3>&2
  set -f
  IFS=' 	
'
  PATH=${LUNDOCK_PATH:-/sbin:/usr/sbin:/usr/bin:/opt/hpvm/bin:/bin}
  LC_ALL=C
  export PATH LC_ALL
  umask 077

  case $#:${1-} in
    0:) ;;
    1:-h | 1:--help) usage 0 ;;
    1:-* | 1:) usage 2 ;;
    1:*) ;;
    *) usage 2 ;;
  esac

  HOST=$(host_name)
  if [ -n "$HOST" ]; then
    PROMPT="[root@$HOST] / #"
  else
    PROMPT='#'
  fi
  OUT=${1:-lundock-${HOST:-host}-$(date +%Y%m%d-%H%M%S).txt}

  # noclobber makes the shell itself refuse a file that is there, or that appears in this very moment.
  if [ -e "$OUT" ] || [ -h "$OUT" ]; then
    fail 3 "$OUT exists; name another file"
  fi
  (set -o noclobber && : >"$OUT") 2>/dev/null || fail 3 "cannot make $OUT"

  trap 'interrupted 129' HUP
  trap 'interrupted 130' INT
  trap 'interrupted 143' TERM

  say "Collecting into $OUT"
  collect_all >>"$OUT" || fail 4 "could not write all of $OUT"
  say "Done: $OUT"
}

main "$@"
