# Sourced by ./start, ./test and .ci/run: finds the tools, builds what is out of date, tells how long steps took.

# The Java that suits best: JAVA_HOME if it fits, else 25, else the newest before it, else the oldest after it.
use_jdk() {
  local home best='' best_rank=0 rank
  for home in "${JAVA_HOME:-}" "$(jdk_on_path)" /usr/lib/jvm/* /opt/*jdk* /usr/java/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    rank=$(jdk_rank "$home")
    [ "$rank" -gt "$best_rank" ] || continue
    best=$home best_rank=$rank
    [ "$home" != "${JAVA_HOME:-}" ] || break
  done
  [ -n "$best" ] || return 1
  export JAVA_HOME=$best PATH="$best/bin:$PATH"
}

jdk_on_path() {
  local javac
  javac=$(command -v javac) && dirname "$(dirname "$(readlink -f "$javac")")"
}

jdk_rank() {
  local version=''
  if [ -n "$1" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ]; then
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  fi
  if [ -z "$version" ] || [ "$version" -lt 21 ]; then
    echo 0
  elif [ "$version" -le 25 ]; then
    echo $((version + 1000))
  else
    echo $((1000 - version))
  fi
}

use_node() {
  local directory version
  for directory in "$(dirname "$(command -v node || echo /none/node)")" "$HOME"/.nvm/versions/node/*/bin /usr/local/bin \
    /opt/node*/bin; do
    [ -x "$directory/node" ] && [ -x "$directory/npm" ] || continue
    version=$("$directory/node" -p 'process.versions.node.split(".")[0]')
    if [ "$version" -ge 20 ]; then
      export PATH="$directory:$PATH"
      return
    fi
  done
  return 1
}

use_maven() {
  local directory version
  for directory in "$(dirname "$(command -v mvn || echo /none/mvn)")" /opt/*maven*/bin /usr/share/maven/bin \
    "$HOME"/.sdkman/candidates/maven/current/bin; do
    [ -x "$directory/mvn" ] || continue
    version=$("$directory/mvn" -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1 \2/p')
    # shellcheck disable=SC2086 # two words: major and minor
    if maven_fits $version; then
      export PATH="$directory:$PATH"
      return
    fi
  done
  return 1
}

maven_fits() {
  [ $# -eq 2 ] && { [ "$1" -gt 3 ] || { [ "$1" -eq 3 ] && [ "$2" -ge 8 ]; }; }
}

need_jdk() {
  use_jdk || give_up 'a JDK 21 or newer (25 is best)' "$(jdk_package)"
}

need_node() {
  use_node || give_up 'Node 20 or newer with npm' "$(as_root)apt-get install nodejs npm"
}

need_maven() {
  use_maven || give_up 'Maven 3.8 or newer' "$(as_root)apt-get install maven"
}

# Debian 12 packages no JDK that is new enough.
jdk_package() {
  local package
  for package in openjdk-25-jdk-headless openjdk-21-jdk-headless; do
    if apt-cache show "$package" >/dev/null 2>&1; then
      echo "$(as_root)apt-get install $package"
      return
    fi
  done
  echo 'see https://adoptium.net/installation (Temurin 25)'
}

as_root() {
  [ "$(id -u)" -eq 0 ] || echo 'sudo '
}

give_up() {
  printf '\nCandlefish needs %s, which is not here. To install it:\n\n  %s\n' "$1" "$2" >&2
  exit 1
}

seconds() {
  local now=${EPOCHREALTIME/[.,]/}
  echo "$now"
}

# took <since>: seconds with one decimal, in the launcher's own format
took() {
  local tenths=$((($(seconds) - $1) / 100000))
  printf '%4d.%d s' $((tenths / 10)) $((tenths % 10))
}

# attended <command...>: runs it so that it ends when this script is ended, which a shell does not see to by itself
attended() {
  "$@" &
  attended_child=$!
  trap 'kill -TERM "$attended_child" 2>/dev/null; wait "$attended_child"; exit 143' TERM INT
  wait "$attended_child"
  local code=$?
  trap - TERM INT
  return $code
}

# quietly <name> <log> <command...>: runs it, tells how long it took, and shows the end of the log if it fails
quietly() {
  local name=$1 log=$2 since
  shift 2
  since=$(seconds)
  mkdir -p "$(dirname "$log")"
  if attended "$@" >"$log" 2>&1 </dev/null; then
    echo "  $(took "$since")  $name"
  else
    printf '  %s  %s FAILED; the end of %s:\n\n' "$(took "$since")" "$name" "$log" >&2
    tail -n 60 "$log" >&2
    return 1
  fi
}

# fingerprint <path...>: changes when a file below is added, changed or deleted; what builds make is left out
fingerprint() {
  find "$@" \( -name target -o -name node_modules -o -name dist -o -name generated \) -prune -o -type f \
    -printf '%p %s %T@\n' 2>/dev/null | LC_ALL=C sort | sha256sum
}

# is_fresh <stamp> <fingerprint>
is_fresh() {
  [ -r "target/stamps/$1" ] && [ "$(cat "target/stamps/$1")" = "$2" ]
}

stamp() {
  mkdir -p target/stamps
  echo "$2" >"target/stamps/$1"
}

# once <stamp> <fingerprint> <name> <command...>: runs the command unless it succeeded before on the same files
once() {
  local stamp=$1 print=$2 name=$3
  shift 3
  is_fresh "$stamp" "$print" && return
  quietly "$name" "target/logs/$stamp.log" "$@" || exit 1
  stamp "$stamp" "$print"
}

npm_packages() {
  need_node
  once npm "$(fingerprint package.json package-lock.json api-spec/package.json portal/package.json \
    tests/browser/package.json) $(node -v)" 'npm packages' npm ci --no-audit --no-fund
}

portal() {
  once portal "$(fingerprint package-lock.json api-spec portal)" 'Portal' npm run build --workspace portal
}

launcher_class_path() {
  echo "app/launcher/target/classes:$(cat app/launcher/target/class-path)"
}

# Whether everything that the last Java build relied on is still where it was, Maven's own cache included.
java_is_complete() {
  [ -r app/launcher/target/class-path ] && [ -r app/war/target/candlefish.war ] || return 1
  local file
  while read -r file; do
    [ -e "$file" ] || return 1
  done < <(launcher_class_path | tr ':' '\n'; sed -n 's/^\(payara\|keycloak\)=//p' \
    app/launcher/target/classes/ai/candlefish/launcher/servers.properties)
}

# Chromium for the browser tests, in CHROMIUM.
find_chromium() {
  local program
  for program in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
    if [ -n "$program" ] && command -v "$program" >/dev/null; then
      CHROMIUM=$(command -v "$program")
      export CHROMIUM
      return
    fi
  done
  return 1
}

need_chromium() {
  find_chromium || give_up 'Chromium for its browser tests (or ./test --fast)' "$(as_root)apt-get install chromium"
}
