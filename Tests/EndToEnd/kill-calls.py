"""Kills a command at each call that changes a file, its own and those of the programs that it starts,
one after the other, and sees that nothing was lost and that the next sync works, or says which lock at the
hub to remove and works after that:

    kill-calls.py BINARY [--every N] [--own] [--only WORDS]

Each point is a process and one of its calls. At a call of the command itself all its processes are
killed with it; at a call of a child once all, and once that child alone. With --every, each N-th point
only, but for the command's own calls in the first two scenarios; with --own, no call of a child.
"""
import argparse
import collections
import platform
import shutil
import sys

import calls
from worlds import SCENARIOS, Failed, World, new_folder


def programs_of_points(arguments, environment, output):
    """The program of each call that changes a file, by a run that is not stopped."""
    programs = []

    def note(call):
        programs.append(call.program)
        return "go"

    status = calls.trace(arguments, environment, output, note)
    if status != 0:
        with open(output) as file:
            raise Failed(f"without being stopped it ended with {status}: {file.read()}")
    return programs


def killed_at(point, way, arguments, environment, output):
    """Whether the point was reached."""
    seen = 0

    def kill(_):
        nonlocal seen
        seen += 1
        return way if seen == point else "go"

    calls.trace(arguments, environment, output, kill)
    return seen >= point


def settled_as_told(world):
    """Syncs everything; whether a sync named the lock of a killed git, which had to be removed first."""
    for told in range(3):
        try:
            world.settle()
            return told > 0
        except Failed as failure:
            if not world.follow(failure):
                raise
    raise Failed("one lock after the other is in the way")


def run(world, scenario, transport, every_own, every_childs):
    world.begin(transport, scenario.with_desk)
    scenario.prepare(world)
    shutil.rmtree(f"{world.folder}/before", ignore_errors=True)
    world.keep()
    arguments, environment = world.arguments("laptop", scenario.command), world.environment("laptop")
    output = f"{world.folder}/output"
    points = programs_of_points(arguments, environment, output)
    name, killed, told, failed = f"{transport}: {scenario.name}", 0, 0, 0
    for point, program in enumerate(points, 1):
        own = program.startswith("journal")
        step = every_own if own else every_childs
        if step == 0 or point % step != 0:
            continue
        for way in ["kill all"] if own else ["kill all", "kill"]:
            world.reset()
            if not killed_at(point, way, arguments, environment, output):
                continue
            killed += 1
            try:
                world.journal("laptop", "log", "5", "-m", "afterwards")
                told += settled_as_told(world)
                world.must_be_sound([*scenario.present, "afterwards"], scenario.past)
                world.journal("laptop", "check")
            except Failed as failure:
                failed += 1
                print(f"  {name}: {way} at call {point} of {len(points)}, of {program}: {failure}", flush=True)
    shares = ", ".join(f"{count} of {program}" for program, count in collections.Counter(points).items())
    print(f"kill-calls: {name}: {len(points)} calls change a file ({shares}); "
          f"killed {killed} times, {told} with a lock to remove, {failed} failed", flush=True)
    return {"scenarios": 1, "points": len(points), "killed": killed, "told": told, "failed": failed}


def main():
    options = argparse.ArgumentParser()
    options.add_argument("binary")
    options.add_argument("--every", type=int, default=1)
    options.add_argument("--own", action="store_true")
    options.add_argument("--only", default="")
    options = options.parse_args()
    if platform.machine() != "x86_64":
        print("kill-calls: knows the calls of x86_64 only; left out")
        return 0
    folder = new_folder("kill")
    totals = collections.Counter()
    try:
        world = World(options.binary, folder)
        with open(world.body, "w") as file:
            file.write("A body that came from a file.\n")
        for transport in ("git", "builtin"):
            for position, scenario in enumerate(SCENARIOS):
                if options.only not in f"{transport}: {scenario.name}":
                    continue
                if transport == "git" or scenario.command == ["sync"]:
                    every_own = 1 if transport == "git" and position < 2 else options.every
                    totals.update(run(world, scenario, transport, every_own, 0 if options.own else options.every))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"kill-calls: {totals['scenarios']} scenarios, {totals['points']} calls that change a file, "
          f"killed {totals['killed']} times, {totals['told']} with a lock to remove, {totals['failed']} failed")
    return 1 if totals["failed"] else 0


sys.exit(main())
