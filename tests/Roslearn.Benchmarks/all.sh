#!/bin/sh
# Everything that README.md shows, in a quarter of an hour on a quiet machine: tests/Roslearn.Benchmarks/all.sh > results.txt
set -e
here=$(dirname "$0")
dotnet build "$here" -c Release -v q --nologo >&2
run() { dotnet run -c Release --no-build --project "$here" -- "$@" 2>/dev/null; }
alone() { if command -v taskset >/dev/null; then taskset -c 0 dotnet run -c Release --no-build --project "$here" -- "$@" 2>/dev/null; else run "$@"; fi }

echo "# cases, 1 thread"
for case in mlp-tiny mlp-tiny@1 mlp-card mlp-card-b256 mlp-wide mlp-1024 infer-mlp-tiny infer-mlp-card infer-mlp-card@256 \
    cnn-lenet cnn-lenet-same infer-cnn-lenet infer-cnn-lenet@256 lstm-char lstm2-char gru-char rnn-char \
    infer-lstm-char infer-lstm-char@256 infer-gru-char infer-gru-char@256 infer-rnn-char infer-rnn-char@256 infer-lstm-char-token; do
    alone "$case" --seconds 1.5
done
echo "# cases, 2 threads"
for case in mlp-card mlp-card-b256 mlp-wide mlp-1024 cnn-lenet lstm-char; do run "$case" --threads 2 --seconds 1.5; done
echo "# narrower vectors: without AVX-512, without AVX2"
(export DOTNET_EnableAVX512=0; alone mlp-card-b256 --seconds 1.5)
(export DOTNET_EnableAVX2=0; alone mlp-card-b256 --seconds 1.5)
echo "# threads"
run threads --seconds 0.5
echo "# shapes"
alone shapes --seconds 0.3
echo "# start"
run start
echo "# generator"
run generator
echo "# analyzers"
run analyzers
echo "# kernels"
run kernels --filter '*mlp-card *'
