package vn.labourmarket.deploy.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.function.Supplier;

/**
 * A process the launcher keeps alive, as data.
 *
 * @param command asked before every start, so that a server can tidy up first
 * @param mark an argument of the command that only this directory's processes have
 * @param ready whether the process with this pid does its work
 * @param poll how long to wait before asking again
 * @param signal that asks it to end in order
 * @param grace how long it may take for that
 */
record Child(
    String name,
    Role role,
    Supplier<List<String>> command,
    Map<String, String> environment,
    String mark,
    Path log,
    LongPredicate ready,
    Duration poll,
    String signal,
    Duration grace) {}
