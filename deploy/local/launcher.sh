# What deploy/run and deploy/stop share; sourced, with $root set to the project's directory.

modules=(occupations-service enrollment-service labour-demand-service gateway)
libraries=$root/deploy/local/target/lib
launcher_jar=$root/deploy/local/target/deploy-local-0.1.0-SNAPSHOT.jar
java=java
[[ -n ${JAVA_HOME:-} ]] && java=$JAVA_HOME/bin/java

# The user's language as the launcher decides it: both when the environment does not tell.
locale=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}
# Without a UTF-8 locale Java can't even open a path with Vietnamese letters.
# A locale that is named but not installed counts as none.
[[ $(locale charmap 2> /dev/null) == UTF-8 ]] || export LC_ALL=C.UTF-8
launcher=("$java" -Xmx40m -Xss512k -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData
  -Dlabourmarket.home="$root" -Dlabourmarket.locale="$locale" -cp "$launcher_jar:$libraries/*")

say() {
  case $locale in
    vi*) printf '%s\n' "$1" ;;
    en*) printf '%s\n' "$2" ;;
    *) printf '%s / %s\n' "$1" "$2" ;;
  esac
}

fail() {
  say "$1" "$2" >&2
  exit 1
}

usage() {
  case $locale in
    vi*) sed -n '/^# vi/,/^# en/{/^# /d;p}' "$root/deploy/local/usage.txt" ;;
    en*) sed -n '/^# en/,${/^# /d;p}' "$root/deploy/local/usage.txt" ;;
    *) sed '/^# /d' "$root/deploy/local/usage.txt" ;;
  esac
}

require_java() {
  local version major
  if ! version=$("$java" -version 2>&1); then
    fail "Cần Java 17 trở lên; không chạy được $java" \
      "Java 17 or newer is needed; cannot run $java"
  fi
  # 1.8.0_392 is 8; 17.0.15 and 25-ea are what they say.
  major=$(sed -n 's/.* version "\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' <<< "$version" | head -n 1)
  if ((${major:-0} < 17)); then
    fail "Cần Java 17 trở lên, đang có Java ${major:-?} ($java)" \
      "Java 17 or newer is needed, this is Java ${major:-?} ($java)"
  fi
}

# Prints the first artifact that is missing or older than what it may be made of: of the libraries
# every one but those for tests.
first_stale() {
  local module artifact library sources libraries_sources=()
  for library in "$root"/libs/*/; do
    [[ $library == "$root"/libs/*test*/ ]] || libraries_sources+=("$library"pom.xml "$library"src/main)
  done
  for module in "${modules[@]}" deploy/local; do
    artifact=$root/$module/target/quarkus-app/quarkus-run.jar
    [[ $module == deploy/local ]] && artifact=$launcher_jar
    sources=("$root/pom.xml" "$root/$module/pom.xml" "$root/$module/src/main"
      "${libraries_sources[@]}")
    if [[ ! -f $artifact || ! -d $libraries ]] \
      || [[ -n $(find "${sources[@]}" -newer "$artifact" -print -quit 2> /dev/null) ]]; then
      printf '%s\n' "$module"
      return
    fi
  done
}

build_if_needed() {
  local stale
  stale=$(first_stale)
  [[ -z $stale ]] && return
  if ! command -v mvn > /dev/null; then
    fail "Chưa dựng $stale và máy không có Maven (mvn)" \
      "$stale is not built and Maven (mvn) is not installed"
  fi
  if [[ ! -w $root ]]; then
    fail "Cần dựng $stale nhưng không ghi được vào $root" \
      "$stale must be built, but $root is not writable"
  fi
  # Two starts from one tree must not build into each other's files.
  exec 9> "$root/deploy/local/.build.lock"
  flock 9
  stale=$(first_stale)
  if [[ -n $stale ]]; then
    say "Đang dựng (lần đầu mất vài phút)" "Building (the first time takes some minutes)"
    # Jars of an earlier version must not stay beside those of the next.
    rm -rf "$libraries"
    if ! (cd "$root" && mvn -q -Dstyle.color=never -Dmaven.test.skip=true package 9>&-) >&2; then
      fail "Dựng không thành công, xem các dòng trên" "The build failed, see the lines above"
    fi
    # Maven leaves a jar alone whose content did not change; it is fresh all the same.
    (cd "$root" && touch "$launcher_jar" "${modules[@]/%//target/quarkus-app/quarkus-run.jar}")
  fi
  exec 9>&-
}
