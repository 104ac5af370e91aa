"""Stops a program, and every program that it starts, at each call that changes a file.

`strace -e inject` numbers calls per process, so that a call of git's child cannot be named; here the
calls of the whole tree have one numbering. A seccomp filter stops at the calls of the table only.
Linux on x86_64.
"""
import ctypes
import os
import signal
import struct

CHANGING = {
    1: "write", 18: "pwrite64", 20: "writev", 40: "sendfile", 74: "fsync", 75: "fdatasync", 76: "truncate",
    77: "ftruncate", 82: "rename", 83: "mkdir", 84: "rmdir", 86: "link", 87: "unlink", 88: "symlink", 2: "open",
    85: "creat", 257: "openat", 258: "mkdirat", 263: "unlinkat", 264: "renameat", 265: "linkat", 266: "symlinkat",
    285: "fallocate", 306: "syncfs", 316: "renameat2", 326: "copy_file_range",
}
OF_A_DESCRIPTOR = {"write", "pwrite64", "writev", "sendfile", "fsync", "fdatasync", "ftruncate", "fallocate",
                   "copy_file_range"}
DEVICES = {"/dev/null", "/dev/tty"}
CONTINUE, CONTINUE_TO_END, TRACE_ME, SET_OPTIONS, CALL_INFO = 7, 24, 0, 0x4200, 0x420E
OPTIONS = 0x100000 | 0x80 | 0x1 | 0x2 | 0x4 | 0x8 | 0x10  # dies with us; seccomp, end of call, new processes, exec
AT_CALL, AT_END = 7, signal.SIGTRAP | 0x80
ANY_THREAD = 0x40000000
libc = ctypes.CDLL(None, use_errno=True)
libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]


class Call:
    """One call, while its process stands still."""

    def __init__(self, process, name, arguments):
        self.process, self.name, self.arguments = process, name, arguments

    @property
    def program(self):
        with open(f"/proc/{self.process}/comm") as file:
            return file.read().strip()

    def text(self, argument):
        with open(f"/proc/{self.process}/mem", "rb", 0) as memory:
            memory.seek(self.arguments[argument])
            return os.fsdecode(memory.read(4096).split(b"\0")[0])

    def path_of(self, descriptor):
        """The path of a descriptor; of one that is no file, no path."""
        if descriptor & 0xFFFFFFFF == 0xFFFFFF9C:
            return os.readlink(f"/proc/{self.process}/cwd")
        try:
            return os.readlink(f"/proc/{self.process}/fd/{descriptor & 0xFFFFFFFF}")
        except OSError:
            return ""

    def path(self, argument, folder=None):
        """The absolute path that an argument names, seen from a descriptor's folder or the process's."""
        start = 0xFFFFFF9C if folder is None else self.arguments[folder]
        return os.path.normpath(os.path.join(self.path_of(start), self.text(argument)))

    @property
    def changes_a_file(self):
        if self.name in ("open", "openat"):
            flags = self.arguments[1 if self.name == "open" else 2]
            return bool(flags & (os.O_CREAT | os.O_TRUNC)) and self.path(
                *((0, None) if self.name == "open" else (1, 0))) not in DEVICES
        if self.name in OF_A_DESCRIPTOR:
            path = self.path_of(self.arguments[0])
            return path.startswith("/") and path not in DEVICES
        return True


def ptrace(request, process, data=0, address=0):
    if libc.ptrace(request, process, address, data) == -1:
        raise OSError(ctypes.get_errno(), "ptrace")


def current_call(process):
    information = ctypes.create_string_buffer(88)
    libc.ptrace(CALL_INFO, process, 88, ctypes.addressof(information))
    number, *arguments = struct.unpack_from("<7Q", information, 24)
    return Call(process, CHANGING[number], arguments)


def succeeded(process):
    information = ctypes.create_string_buffer(88)
    libc.ptrace(CALL_INFO, process, 88, ctypes.addressof(information))
    return information[32] == b"\0"


def stop_at_changing_calls():
    """The filter: the calls of the table stop, all others pass."""
    program = [struct.pack("<HBBI", 0x20, 0, 0, 0)]
    for position, number in enumerate(CHANGING):
        program.append(struct.pack("<HBBI", 0x15, len(CHANGING) - position, 0, number))
    program += [struct.pack("<HBBI", 6, 0, 0, 0x7FFF0000), struct.pack("<HBBI", 6, 0, 0, 0x7FF00000)]
    instructions = ctypes.create_string_buffer(b"".join(program))
    filter = struct.pack("<HxxxxxxQ", len(program), ctypes.addressof(instructions))
    libc.prctl(38, 1, 0, 0, 0)
    if libc.prctl(22, 2, ctypes.c_char_p(filter), 0, 0) != 0:
        raise OSError("the filter of calls was refused")


def start(arguments, environment, output):
    process = os.fork()
    if process == 0:
        try:
            log = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            os.dup2(os.open("/dev/null", os.O_RDONLY), 0)
            os.dup2(log, 1)
            os.dup2(log, 2)
            ptrace(TRACE_ME, 0)
            os.kill(os.getpid(), signal.SIGSTOP)
            stop_at_changing_calls()
            os.execve(arguments[0], arguments, environment)
        finally:
            os._exit(127)
    os.waitpid(process, 0)
    ptrace(SET_OPTIONS, process, OPTIONS)
    ptrace(CONTINUE, process)
    return process


def trace(arguments, environment, output, before=lambda call: "go", after=lambda call: None):
    """Runs a program; `before` says of each call that changes a file "go", "kill" (this process) or
    "kill all"; `after` sees each that succeeded. Returns the exit status of the first process."""
    first = start(arguments, environment, output)
    status, known, under_way = None, {first}, {}

    def signalled(process, number=signal.SIGKILL):
        try:
            os.kill(process, number)
        except ProcessLookupError:
            pass

    while known:
        try:
            process, event = os.waitpid(-1, ANY_THREAD)
        except ChildProcessError:
            break
        if not os.WIFSTOPPED(event):
            known.discard(process)
            if process == first:
                status = os.waitstatus_to_exitcode(event)
            continue
        stop, kind, deliver, request = os.WSTOPSIG(event), event >> 16, 0, CONTINUE
        try:
            if kind == AT_CALL:
                call = current_call(process)
                if call.changes_a_file:
                    verdict = before(call)
                    if verdict == "kill all":
                        for other in known:
                            signalled(other)
                    elif verdict == "kill":
                        signalled(process)
                    else:
                        under_way[process], request = call, CONTINUE_TO_END
            elif stop == AT_END:
                call = under_way.pop(process, None)
                if call and succeeded(process):
                    after(call)
            elif kind == 0 and (process in known or stop != signal.SIGSTOP):
                deliver = stop
            known.add(process)
            ptrace(request, process, deliver)
        except (OSError, KeyError):
            pass  # It was killed meanwhile.
    return status
