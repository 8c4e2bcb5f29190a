"""Reading records through TensorBoard's DataProvider, whichever loader stands behind it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from tensorboard.data import provider as tb

from tb_lossgap.plugin.merge import Point, merge
from tb_lossgap.record.metadata import PLUGIN_NAME, Tag, mirror_tag, parse_tag

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tb_lossgap.plugin.merge import RunHistory

# More runs than this are asked for in several calls: a message may have 256 MiB.
RUNS_A_CALL = 200
# More epochs than a run is expected to have; the provider wants a number.
_ALL = 100_000
_THINNED = 200
_MIRRORS = "scalars"

# Changes when a series gets a record: (tag, newest step, newest wall time) of each tag.
Stamp: TypeAlias = tuple[tuple[str, int, float], ...]
# A thinned history: (epoch, gap) in order.
Gaps: TypeAlias = "Sequence[tuple[int, float]]"


@dataclass(frozen=True, slots=True)
class Reader:
    """One request's view of the data: which provider, asked for whom, of which experiment."""

    provider: Any  # tensorboard.data.provider.DataProvider
    context: Any  # tensorboard.context.RequestContext
    experiment: str

    def runs(self) -> list[str]:
        """Every run of the log directory."""
        runs = self.provider.list_runs(self.context, experiment_id=self.experiment)
        return [run.run_name for run in runs]

    def stamps(self, run: str | None = None) -> dict[str, Stamp]:
        """The runs that hold records, each with what tells whether something is new."""
        listed = self.provider.list_tensors(
            self.context,
            experiment_id=self.experiment,
            plugin_name=PLUGIN_NAME,
            run_tag_filter=tb.RunTagFilter(runs=None if run is None else [run]),
        )
        return {
            run: tuple(
                (tag, series.max_step, series.max_wall_time) for tag, series in sorted(tags.items())
            )
            for run, tags in listed.items()
            if any(map(parse_tag, tags))
        }

    def histories(self, run: str) -> list[RunHistory]:
        """One run in full."""
        return merge(run, self._points([run], _ALL)[run])

    def newest(self, runs: Sequence[str]) -> dict[str, list[RunHistory]]:
        """Each run's series with nothing but the newest record, as cheaply as that can be had.

        Where several trainings wrote into a run, which one is shown takes all of it.
        """
        points = self._points(runs, 1)
        return {run: self._newest_of(run, points[run]) for run in runs}

    def _newest_of(self, run: str, stored: Mapping[Tag, Sequence[Point]]) -> list[RunHistory]:
        latest = {tag.series: tag for tag in sorted(stored)}
        if len({(tag.series, tag.uid) for tag in stored}) > len(latest):
            return self.histories(run)
        return merge(run, {tag: stored[tag] for tag in latest.values()})

    def gaps(self, pairs: Sequence[tuple[str, str]]) -> dict[tuple[str, str], Gaps]:
        """The thinned history of the gap of each (run, series), from the mirrored scalars."""
        read = self.provider.read_scalars(
            self.context,
            experiment_id=self.experiment,
            plugin_name=_MIRRORS,
            downsample=_THINNED,
            run_tag_filter=tb.RunTagFilter(
                runs={run for run, _ in pairs},
                tags={mirror_tag(series, "gap") for _, series in pairs},
            ),
        )
        return {
            (run, series): _rising(read.get(run, {}).get(mirror_tag(series, "gap"), ()))
            for run, series in pairs
        }

    def _points(self, runs: Sequence[str], downsample: int) -> dict[str, dict[Tag, list[Point]]]:
        read = self.provider.read_tensors(
            self.context,
            experiment_id=self.experiment,
            plugin_name=PLUGIN_NAME,
            downsample=downsample,
            run_tag_filter=tb.RunTagFilter(runs=list(runs)),
        )
        points: defaultdict[str, dict[Tag, list[Point]]] = defaultdict(dict)
        for run, tags in read.items():
            for name, data in tags.items():
                tag = parse_tag(name)
                if tag is not None:
                    points[run][tag] = [Point(datum.step, _payload(datum.numpy)) for datum in data]
        return points


def _payload(tensor: Any) -> bytes:  # noqa: ANN401 - whatever somebody wrote under our tag
    """The bytes of a scalar string tensor; empty, hence corrupt, where it is something else."""
    value = tensor.item() if tensor.size == 1 else None
    return value if isinstance(value, bytes) else b""


def _rising(data: Sequence[Any]) -> Gaps:
    """Scalars as (step, value), where each replaces all earlier ones of its step and later."""
    gaps: list[tuple[int, float]] = []
    for datum in data:
        while gaps and gaps[-1][0] >= datum.step:
            gaps.pop()
        gaps.append((datum.step, float(datum.value)))
    return gaps
