#!/bin/sh
# race.sh NN-slug/NAME: what `make race` does with a starter that is an
# optimiser, with one that is not, and with none. Prints what is not so, and
# a line that tests/run counts.
passed=0 failed=0
log=build/test/grader/race.out
mkdir -p build/test/grader

expect() {    # what, status wanted, text wanted, arguments of make
    what=$1 wanted=$2 text=$3
    shift 3
    env -u MAKEFLAGS -u MAKELEVEL make --no-print-directory race "$@" >$log 2>&1
    status=$?
    if [ "$status" -eq "$wanted" ] && grep -q "$text" $log; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "$what: status $status, not $wanted, or no '$text' in:"
        cat $log
    fi
}

rm -f "build/race/$1.svg"
expect 'an optimiser' 0 'yours  *rate .* loss after 20 steps' "E=$1"
if grep -q '</svg>' "build/race/$1.svg"; then
    passed=$((passed + 1))
else
    failed=$((failed + 1))
    echo "no picture in build/race/$1.svg"
fi
expect 'no optimiser' 2 'is no optimiser that can race' E=01-derivatives/mixed
expect 'nothing' 2 "no exercise ''" E=
expect 'a typing mistake' 2 "no exercise 'momentum'" E=momentum
rm -f $log
echo "Synthesis: Tested: $((passed + failed)) | Passing: $passed | Failing: $failed | Crashing: 0"
[ "$failed" -eq 0 ]
