# Sourced by ./test: runs gates and tests one after the other, goes on after a failure, and counts.

passed=0
failed=0

# gate <name> <command...>: one check, passed or failed
gate() {
  local name=$1
  shift
  if quietly "$name" "$(log_of "$name")" "$@"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
  fi
}

# run <log> <command...>
run() {
  local log=$1
  shift
  mkdir -p "$(dirname "$log")" target/results
  attended "$@" >"$log" 2>&1 </dev/null
}

# tests <name> <log> <exit code> <passed> <failed> <left out> <milliseconds>: a run that failed or ran nothing counts as one
# failure even if no test tells of it
tests() {
  local name=$1 log=$2 code=$3 good=${4:-0} bad=${5:-0} left_out=${6:-0} millis=${7:-0} text
  text="$good passed, $bad failed"
  [ "$left_out" -eq 0 ] || text="$text, $left_out left out"
  if [ "$bad" -eq 0 ] && [ "$good" -eq 0 ]; then
    text='DID NOT RUN' bad=1
  elif [ "$bad" -eq 0 ] && [ "$code" -ne 0 ]; then
    text="$text, but the run ended with $code" bad=1
  fi
  passed=$((passed + good)) failed=$((failed + bad))
  printf '  %4d.%d s  %s: %s\n' $((millis / 1000)) $((millis % 1000 / 100)) "$name" "$text"
  if [ "$code" -ne 0 ] || [ "${5:-0}" -gt 0 ]; then
    show_end "$log"
  fi
}

show_end() {
  printf '\n  The end of %s:\n\n' "$1" >&2
  tail -n 60 "$1" >&2
  echo >&2
}

log_of() {
  echo "target/logs/$(tr 'A-Z ' 'a-z-' <<<"$1" | tr -cd 'a-z0-9-').log"
}

portal_tests() {
  local log=target/logs/portal-tests.log code
  run "$log" npm exec --workspace portal -- vitest run --reporter=default --reporter=json \
    --outputFile.json="$PWD/target/results/vitest.json"
  code=$?
  # shellcheck disable=SC2046 # four numbers
  tests 'Portal: unit tests' "$log" $code $(node .ci/counts.mjs vitest target/results/vitest.json)
}

# One Maven build. What does not compile, is not formatted or breaks a gate ends it; failing tests are counted at its end.
java_tests() {
  local log=target/logs/java.log
  if quietly 'Java: format, Error Prone, NullAway, build with all its tests' "$log" \
    mvn -B -T2 --fail-at-end -Dmaven.test.failure.ignore=true "$@" verify; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
  fi
  junit_tests 'Java: unit and architecture tests' surefire-reports api-spec app modules tenancy tests
  if [ "$mode" = full ]; then
    junit_tests 'Java: tests inside the server' failsafe-reports tests/server
    junit_tests 'System tests over HTTP' failsafe-reports tests/system tests/disruption
  fi
}

# junit_tests <name> <report folder> <folder...>
junit_tests() {
  local name=$1
  shift
  # shellcheck disable=SC2046 # four numbers
  tests "$name" target/logs/java.log 0 $(node .ci/counts.mjs junit "$@")
}

browser_tests() {
  local log=target/logs/browser.log code
  run "$log" env PLAYWRIGHT_JSON_OUTPUT_NAME="$PWD/target/results/playwright.json" \
    "$JAVA_HOME/bin/java" -Xmx96m -cp "$(launcher_class_path)" ai.candlefish.launcher.Main \
    exec -- npm exec --workspace tests/browser -- playwright test --reporter=list,json
  code=$?
  # shellcheck disable=SC2046 # four numbers
  tests 'Browser tests' "$log" $code $(node .ci/counts.mjs playwright target/results/playwright.json)
}

# The system tests against docker compose; the images are built from this tree.
container_tests() {
  local log=target/logs/containers.log
  gate 'Java: build' mvn -B -Dfast -DskipTests -pl tests/containers,tests/system -am package
  # Testcontainers' own cleaner and its checks are images too, which need not be at hand.
  run "$log" env TESTCONTAINERS_RYUK_DISABLED=true TESTCONTAINERS_CHECKS_DISABLE=true \
    "$JAVA_HOME/bin/java" -Xmx128m -cp "tests/containers/target/classes:$(cat tests/containers/target/class-path)" \
    ai.candlefish.containers.Main \
    mvn -B -Dfast -Dmaven.test.failure.ignore=true -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false \
    '-Dit.test=ai.candlefish.system.**' -Dfailsafe.failIfNoSpecifiedTests=false -pl tests/system -am verify
  # shellcheck disable=SC2046 # four numbers
  tests 'System tests against containers' "$log" $? $(node .ci/counts.mjs junit failsafe-reports tests)
}

total() {
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
}
