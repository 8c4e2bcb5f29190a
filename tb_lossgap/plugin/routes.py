"""The routes: each parses, asks the reader and answers."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from tensorboard import errors as tb_errors
from tensorboard import plugin_util
from tensorboard.backend import http_util
from tensorboard.util import tb_logging
from werkzeug import wrappers

from tb_lossgap.errors import LogdirError, QueryError
from tb_lossgap.plugin import download, payload
from tb_lossgap.plugin.cache import Cache
from tb_lossgap.plugin.reader import RUNS_A_CALL, Reader

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tb_lossgap.plugin.payload import Entry
    from tb_lossgap.plugin.reader import Stamp

# PEP 3333 has no static types.
Application: TypeAlias = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]

_Found = TypeVar("_Found")

_TEXT = "text/plain"
_JSON = "application/json"
_METHODS = ("GET", "HEAD")
_LONGEST_NAME = 4096
_STATIC = Path(__file__).parent / "static"
# All that is served from disk; types are ours, because Windows' registry knows others.
_ASSETS = {"/static/index.js": ("index.js", "text/javascript")}
_FORMATS = {"csv": (download.table, "text/csv"), "json": (download.report, _JSON)}


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back to the browser: finished bytes."""

    body: bytes
    content_type: str
    code: int = 200
    headers: tuple[tuple[str, str], ...] = ()


class Routes:
    """The plugin's routes over one data provider; `kept` is how many epochs it holds, 0 for all."""

    def __init__(self, provider: Any, kept: int) -> None:  # noqa: ANN401 - tensorboard has no types
        self._provider = provider
        self._kept = kept
        self._overview: Cache[tuple[Entry, ...]] = Cache(capacity=10_000)
        self._full: Cache[dict[str, bytes]] = Cache(capacity=32)

    def applications(self) -> dict[str, Application]:
        """Every path with what answers it."""
        routes: dict[str, Application] = {
            "/runs": _guarded(self.runs_route),
            "/epochs": _guarded(self.epochs_route),
            "/download": _guarded(self.download_route),
        }
        return routes | {path: _guarded(partial(_asset_route, path)) for path in _ASSETS}

    def runs_route(self, request: wrappers.Request) -> Answer:
        """GET runs: the overview."""
        return Answer(self.runs_impl(self._reader(request)), _JSON)

    def runs_impl(self, reader: Reader) -> bytes:
        """Every run with its newest record; only runs with something new are read."""
        stamps = reader.stamps()
        known = {
            run: self._overview.get((reader.experiment, run), stamp)
            for run, stamp in stamps.items()
        }
        stale = [run for run, entries in known.items() if entries is None]
        fresh: dict[str, tuple[Entry, ...]] = {}
        for first in range(0, len(stale), RUNS_A_CALL):
            fresh |= self._read_entries(reader, stale[first : first + RUNS_A_CALL])
        for run, made in fresh.items():
            self._overview.put((reader.experiment, run), stamps[run], made)
        entries = [entry for run in sorted(stamps) for entry in known[run] or fresh.get(run, ())]
        others = sorted(run for run in reader.runs() if run not in stamps)
        return payload.runs(entries, others, now=time.time())

    def epochs_route(self, request: wrappers.Request) -> Answer:
        """GET epochs?run=...&series=...: one run in full."""
        run, series = _run_and_series(request)
        return Answer(self.epochs_impl(self._reader(request), run, series), _JSON)

    def epochs_impl(self, reader: Reader, run: str, series: str) -> bytes:
        """All epochs of one series of a run."""
        by_series = self._full.get_or_make(
            (reader.experiment, run),
            _stamp(reader, run),
            lambda: {each.series: payload.epochs(each) for each in reader.histories(run)},
        )
        return _one_of(by_series, run, series)

    def download_route(self, request: wrappers.Request) -> Answer:
        """GET download?run=...&series=...&format=csv|json."""
        run, series = _run_and_series(request)
        format_ = request.args.get("format", "json")
        if format_ not in _FORMATS:
            msg = f"format is {format_[:40]!r}: ask for format=csv or format=json"
            raise QueryError(msg)
        body = self.download_impl(self._reader(request), run, series, format_=format_)
        saved_as = ("Content-Disposition", f'attachment; filename="lossgap.{format_}"')
        return Answer(body, _FORMATS[format_][1], headers=(saved_as,))

    def download_impl(self, reader: Reader, run: str, series: str, *, format_: str) -> bytes:
        """One series of a run at full precision."""
        _stamp(reader, run)
        by_series = {each.series: each for each in reader.histories(run)}
        return _FORMATS[format_][0]([_one_of(by_series, run, series)])

    def _reader(self, request: wrappers.Request) -> Reader:
        environ = request.environ
        return Reader(
            self._provider, plugin_util.context(environ), plugin_util.experiment_id(environ)
        )

    def _read_entries(self, reader: Reader, runs: Sequence[str]) -> dict[str, tuple[Entry, ...]]:
        newest = reader.newest(runs)
        gaps = reader.gaps([(each.run, each.series) for made in newest.values() for each in made])
        return {
            run: tuple(
                payload.entry(each, gaps[each.run, each.series], self._kept) for each in made
            )
            for run, made in newest.items()
        }


def _guarded(route: Callable[[wrappers.Request], Answer]) -> Application:
    """A route as an application that never raises: every refusal is a sentence."""

    @wrappers.Request.application
    def application(request: wrappers.Request) -> wrappers.Response:
        answer = _answer(route, request)
        response: wrappers.Response = http_util.Respond(
            request,
            answer.body,
            answer.content_type,
            code=answer.code,
            headers=list(answer.headers),
        )
        return response

    return application


def _answer(route: Callable[[wrappers.Request], Answer], request: wrappers.Request) -> Answer:
    if request.method not in _METHODS:
        allow = ("Allow", ", ".join(_METHODS))
        return _refusal(405, "this only reads: use GET or HEAD", allow)
    try:
        return route(request)
    except QueryError as error:
        return _refusal(400, str(error))
    except LogdirError as error:
        return _refusal(404, str(error))
    except tb_errors.PublicError as error:
        return _refusal(error.http_code, str(error), *error.headers)
    except Exception as error:  # noqa: BLE001 - no fault of ours may become a traceback in a browser
        tb_logging.get_logger().exception("lossgap: %s could not be answered", request.path)
        sentence = (
            f"tb_lossgap failed to answer ({type(error).__name__}): "
            "TensorBoard's terminal has the details, please report them"
        )
        return _refusal(500, sentence)


def _refusal(code: int, sentence: str, *headers: tuple[str, str]) -> Answer:
    return Answer(sentence.encode("utf-8", "replace"), _TEXT, code, headers)


def _asset_route(path: str, _request: wrappers.Request) -> Answer:
    """GET static/...: a file of the fixed table."""
    name, content_type = _ASSETS[path]
    try:
        return Answer((_STATIC / name).read_bytes(), content_type)
    except FileNotFoundError as error:
        msg = f"the panel's {name} is missing from this installation: run `make panel` or reinstall"
        raise LogdirError(msg) from error


def _run_and_series(request: wrappers.Request) -> tuple[str, str]:
    run, series = request.args.get("run"), request.args.get("series")
    if not run or not series:
        msg = "say which run and which series: epochs?run=NAME&series=loss (runs lists them)"
        raise QueryError(msg)
    if len(run) > _LONGEST_NAME or len(series) > _LONGEST_NAME:
        msg = f"run or series is longer than {_LONGEST_NAME} characters: take them from runs"
        raise QueryError(msg)
    return run, series


def _stamp(reader: Reader, run: str) -> Stamp:
    stamps = reader.stamps(run)
    if run not in stamps:
        msg = f"no run {run[:200]!r} with loss-gap records: reload, and take the name from runs"
        raise LogdirError(msg)
    return stamps[run]


def _one_of(by_series: Mapping[str, _Found], run: str, series: str) -> _Found:
    if series not in by_series:
        has = ", ".join(sorted(by_series))
        msg = f"run {run[:200]!r} has no series {series[:200]!r}: it has {has[:400]}"
        raise LogdirError(msg)
    return by_series[series]
