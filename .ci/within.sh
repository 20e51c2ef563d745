# within MINUTES COMMAND...: runs it as it stands, as a step that may not hang. When the time is up
# it prints where every process of the run is at, JVMs with their stacks, and ends them, so that the
# step fails. Sourced; $work is the directory that processes of the run name which outlive their
# parents.

watch=

within() {
  local minutes=$1
  shift
  mkfifo -m 600 "$work/never"
  watch_over "$minutes" "$*" &
  watch=$!
  "$@"
  end_watch
}

end_watch() {
  [[ -n $watch ]] || return 0
  kill "$watch" 2> /dev/null || true
  wait "$watch" 2> /dev/null || true
  watch=
  rm -f "$work/never"
}

# Sleeps without a process for it: one that is left over would keep this script's output open.
watch_over() {
  local end=$((SECONDS + $1 * 60))
  watch=$BASHPID
  while ((SECONDS < end)); do
    read -r -t 5 <> "$work/never" || kill -0 $$ || return 0
  done
  # From here on end_watch waits until nothing is left.
  trap '' TERM
  printf 'still running after %s minutes: %s' "$1" "$2" > "$work/why"
  printf '\nFAILED: %s\n' "$(cat "$work/why")" >&2
  tell_where_they_are >&2
  kill -TERM $(of_this_run) 2> /dev/null || true
  end=$((SECONDS + 30))
  while ((SECONDS < end)) && [[ -n $(of_this_run) ]]; do
    read -r -t 1 <> "$work/never" || true
  done
  kill -KILL $(of_this_run) 2> /dev/null || true
}

tell_where_they_are() {
  local pid
  for pid in $(of_this_run); do
    [[ -r /proc/$pid/cmdline ]] || continue
    printf '\n--- process %s, waiting in %s: %s\n' "$pid" "$(cat "/proc/$pid/wchan" 2> /dev/null)" \
      "$(tr '\0\n' '  ' < "/proc/$pid/cmdline" | cut -c1-300)"
    # Others die of the signal by which a JVM is asked.
    if [[ $(readlink "/proc/$pid/exe") == */java ]]; then
      timeout 20 jcmd "$pid" Thread.print | head -n 3000 || true
    fi
  done
}

of_this_run() {
  {
    offspring $$
    grep -laF -- "$work" /proc/[0-9]*/cmdline 2> /dev/null | cut -d/ -f3
  } | sort -nu | grep -vxF -e $$ -e "$watch" || true
}

# Of a process, without those of the watch itself.
offspring() {
  local child
  for child in $(grep -lsx "PPid:[[:space:]]*$1" /proc/[0-9]*/status | cut -d/ -f3); do
    if [[ $child != "$watch" ]]; then
      printf '%s\n' "$child"
      offspring "$child"
    fi
  done
}
