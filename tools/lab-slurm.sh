#!/bin/sh
# lab-slurm.sh: a job array for Slurm: each task plays one part of an experiment.
#
#   sbatch --array=1-20 tools/lab-slurm.sh docs/experiments/ban.lua results --runs 5000
#   sawad lab merge ban.db results/part-*.db        when all have ended
#
# The parts together are the same games as one machine would play, whatever the
# number of tasks; a task that was killed goes on when it is queued again.
#SBATCH --job-name=sawad-lab
#SBATCH --ntasks=1
#SBATCH --cpus-per-task=4
#SBATCH --mem=2G
#SBATCH --time=04:00:00
#SBATCH --requeue
set -eu
[ $# -ge 2 ] || { echo "usage: sbatch --array=1-N $0 EXPERIMENT.lua FOLDER [options of lab run]" >&2; exit 2; }
file=$1 folder=$2
shift 2
part=${SLURM_ARRAY_TASK_ID:?this runs as a job array: sbatch --array=1-N}
parts=${SLURM_ARRAY_TASK_MAX:?this runs as a job array: sbatch --array=1-N}
[ "${SLURM_ARRAY_TASK_MIN:-1}" = 1 ] || { echo "the array begins at 1" >&2; exit 2; }
mkdir -p "$folder"
exec "${SAWAD:-sawad}" lab run --file "$file" "$@" --shard "$part/$parts" \
    --jobs "${SLURM_CPUS_PER_TASK:-1}" --out "$folder/part-$part.db"
