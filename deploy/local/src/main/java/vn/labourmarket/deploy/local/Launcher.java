package vn.labourmarket.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Starts the suite, keeps it running and ends it; what {@code deploy/run} runs. */
public final class Launcher {
  static final int BAD_OPTIONS = 2;
  static final int FAILED = 1;

  private final Options options;
  private final Path home;
  private final Map<String, String> environment;
  private final Console console;
  private final AtomicInteger exitCode = new AtomicInteger();
  // Only those of a run that was complete.
  private final AtomicReference<@Nullable ClassArchives> archivesToKeep = new AtomicReference<>();

  private Launcher(Options options, Path home, Map<String, String> environment, Console console) {
    this.options = options;
    this.home = home;
    this.environment = environment;
    this.console = console;
  }

  public static void main(String[] arguments) throws InterruptedException {
    Console console = Console.ofThisProcess();
    try {
      Path home = Path.of(System.getProperty("labourmarket.home", "")).toAbsolutePath();
      new Launcher(Options.parse(arguments), home, System.getenv(), console).run();
    } catch (Refusal badOptions) {
      console.error(badOptions.text());
      System.exit(BAD_OPTIONS);
    }
  }

  private void run() throws InterruptedException {
    try {
      DataDirectory directory = DataDirectory.open(options.data());
      console.logInto(directory.log("launcher"));
      ChildStarter starter = new ChildStarter(directory, environment);
      Supervisor supervisor = new Supervisor(starter, console);
      Thread end = new Thread(() -> stop(supervisor, directory), "stop");
      Runtime.getRuntime().addShutdownHook(end);
      if (start(directory, starter, supervisor)) {
        console.line("ready: " + gateway().shown());
        if (options.detach()) {
          console.detach();
        }
      }
    } catch (IOException | RuntimeException failed) {
      fail(Refusal.of(failed, options.data()));
    }
    new CountDownLatch(1).await();
  }

  /** False when it was told to stop meanwhile. */
  private boolean start(DataDirectory directory, ChildStarter starter, Supervisor supervisor)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    tidyUp(directory);
    gateway().requireFree();
    AdminKey adminKey = AdminKey.of(directory.keys(), environment);
    DemonstrationRun demonstration = new DemonstrationRun(directory, console);
    if (options.demo()) {
      demonstration.requirePossible(adminKey);
    }
    PortBook ports = new PortBook(directory.ports(), options.port());
    ClassArchives archives = new ClassArchives(home, directory, !options.fastStart());
    JavaCommand java = new JavaCommand(directory, options.fastStart(), archives);
    ProgramCache programs = new ProgramCache(home, directory);
    programs.fill();
    Servers servers = new Servers(options, java, ports);
    servers.requireReachable();
    new Housekeeping(directory, console).start();
    console.say(Text.of("Khởi động, dữ liệu trong %s", "Starting, data in %s", directory.root()));
    Services services =
        new Services(
            home, java, servers, TokenKeys.in(directory.keys()), adminKey, gateway(), ports);
    supervisor.begin(servers.children());
    if (!supervisor.awaitReady(EnumSet.of(Role.DATABASE))) {
      return false;
    }
    servers.createDatabases();
    supervisor.begin(services.children());
    if (!supervisor.awaitReady(EnumSet.allOf(Role.class))) {
      return false;
    }
    programs.keep();
    archivesToKeep.set(archives);
    if (adminKey.generated()) {
      console.secret(
          Text.of(
              "Khoá quản trị, chỉ hiện một lần này: %s",
              "Administrator's key, shown only this once: %s", adminKey.value()));
    }
    adminKey.handedOver();
    if (options.demo()) {
      demonstration.load(gateway(), adminKey, starter, java);
    }
    console.say(
        Text.of(
            "Khởi động xong sau %d giây",
            "Started within %d seconds", Math.round((System.nanoTime() - begin) / 1e9)));
    return true;
  }

  private GatewayAddress gateway() {
    return new GatewayAddress(options.host(), options.port());
  }

  private void tidyUp(DataDirectory directory) throws IOException {
    int count = LeftOvers.end(directory, console);
    if (count > 0) {
      console.say(
          Text.of(
              "Đã dừng %d tiến trình còn sót của lần chạy trước",
              "Ended %d processes left over by an earlier start", count));
    }
    ProcessRecord.of("launcher", Role.LAUNCHER, ProcessHandle.current(), Launcher.class.getName())
        .write(directory.launcher());
  }

  private void fail(Refusal refusal) {
    console.error(refusal.text());
    exitCode.set(FAILED);
    System.exit(FAILED);
  }

  /** An end that was asked for and went in order is a success, by whatever signal it came. */
  private void stop(Supervisor supervisor, DataDirectory directory) {
    boolean any = supervisor.hasChildren();
    if (any) {
      console.say(new Text("Đang dừng", "Stopping"));
    }
    ClassArchives archives = archivesToKeep.get();
    if (archives != null && archives.isRecording()) {
      console.say(
          new Text(
              "Lần đầu sau khi dựng: ghi dữ liệu lớp để các lần sau khởi động nhanh hơn",
              "First run of this build: writing class data so that later starts are faster"));
    }
    Set<String> endedInOrder = supervisor.stop();
    if (archives != null) {
      archives.keep(endedInOrder);
    }
    try {
      LeftOvers.end(directory, console);
      Files.deleteIfExists(directory.launcher());
    } catch (IOException failed) {
      console.error(Refusal.of(failed, directory.root()).text());
    }
    if (any) {
      console.say(new Text("Đã dừng", "Stopped"));
    }
    directory.close();
    Runtime.getRuntime().halt(exitCode.get());
  }
}
