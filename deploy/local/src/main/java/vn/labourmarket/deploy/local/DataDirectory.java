package vn.labourmarket.deploy.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The directory that holds everything one suite keeps, and the right to be the only one on it. */
final class DataDirectory implements AutoCloseable {
  private static final long NEEDED_NEW = 400L << 20;
  private static final long NEEDED_EXISTING = 100L << 20;

  /** Made before anything else, and left: it tells a suite's directory from all others. */
  private static final String MARK = "launcher.lock";

  private static final String ROOT_OF_A_DISK = "lost+found";

  private final Path root;
  private final @Nullable FileLock lock;

  private DataDirectory(Path root, @Nullable FileLock lock) {
    this.root = root;
    this.lock = lock;
  }

  /** Makes it when missing, and refuses what would fail later. */
  static DataDirectory open(Path root) {
    try {
      requireOwn(root);
      requireEmptyOrMarked(root);
      createRoot(root);
      FileLock lock = lock(root);
      if (lock == null) {
        throw Refusal.because(
            "Thư mục %s đang được một tiến trình khác dùng; dừng bằng deploy/stop --data %s",
            "%s is in use by another start; end it with deploy/stop --data %s", root, root);
      }
      DataDirectory directory = new DataDirectory(root, lock);
      directory.requireSpace();
      directory.createFolders();
      return directory;
    } catch (FileAlreadyExistsException notADirectory) {
      throw Refusal.because("%s không phải là thư mục", "%s is not a directory", root);
    } catch (IOException failed) {
      throw Refusal.of(failed, root);
    }
  }

  /** The right to it when nobody has it and it is there; empty-handed while a launcher runs. */
  static DataDirectory claim(Path root) throws IOException {
    return new DataDirectory(root, lock(root));
  }

  private static @Nullable FileLock lock(Path root) throws IOException {
    FileChannel channel =
        FileChannel.open(root.resolve(MARK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
      }
      return lock;
    } catch (OverlappingFileLockException sameProcess) {
      channel.close();
      return null;
    }
  }

  /** Root on a user's directory would leave files the user can't use any more. */
  private static void requireOwn(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return;
    }
    Object owner = Files.getAttribute(root, "unix:uid");
    Object self = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    if (Integer.valueOf(0).equals(self) && !self.equals(owner)) {
      throw Refusal.because(
          "Thư mục %s thuộc người dùng số %s; hãy chạy bằng người dùng đó",
          "%s belongs to user %s; start the suite as that user", root, owner);
    }
  }

  /** In a directory of something else, files would be cleared that only have our names. */
  private static void requireEmptyOrMarked(Path root) throws IOException {
    if (!Files.isDirectory(root) || isMarked(root)) {
      return;
    }
    try (Stream<Path> held = Files.list(root)) {
      if (held.anyMatch(it -> !it.getFileName().toString().equals(ROOT_OF_A_DISK))) {
        throw Refusal.because(
            "Thư mục %s chứa dữ liệu khác, không phải của bộ dịch vụ; hãy chọn thư mục trống",
            "%s holds something else, not a suite's data; name an empty directory", root);
      }
    }
  }

  /** Whether a suite was ever started on it. */
  static boolean isMarked(Path root) {
    return Files.isRegularFile(root.resolve(MARK));
  }

  private void requireSpace() throws IOException {
    long needed = Files.isDirectory(postgres()) ? NEEDED_EXISTING : NEEDED_NEW;
    long free = freeBytes();
    if (free < needed) {
      throw Refusal.because(
          "Đĩa chứa thư mục %s gần đầy: còn %d MB, cần %d MB",
          "The disk that holds %s is nearly full: %d MB left, %d MB needed",
          root,
          free >> 20,
          needed >> 20);
    }
  }

  /** Others may pass through, since the database may have to run as another user, but not look. */
  private static void createRoot(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      Files.createDirectories(root.toAbsolutePath().getParent());
      Files.createDirectory(root, permissions("rwx--x--x"));
    }
  }

  private static FileAttribute<?> permissions(String text) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
  }

  private void createFolders() throws IOException {
    delete(temporary());
    for (Path folder : List.of(logs(), processes(), temporary(), keys())) {
      if (!Files.isDirectory(folder)) {
        Files.createDirectory(folder, permissions("rwx------"));
      }
    }
  }

  /** With all that is in it; one that is not there is no failure. */
  static void delete(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  long freeBytes() throws IOException {
    return Files.getFileStore(root).getUsableSpace();
  }

  boolean isMine() {
    return lock != null;
  }

  Path root() {
    return root;
  }

  Path postgres() {
    return root.resolve("postgres");
  }

  Path kafka() {
    return root.resolve("kafka");
  }

  Path binaries() {
    return root.resolve("binaries");
  }

  Path keys() {
    return root.resolve("keys");
  }

  Path logs() {
    return root.resolve("logs");
  }

  Path log(String name) {
    return logs().resolve(name + ".log");
  }

  Path processes() {
    return root.resolve("processes");
  }

  Path temporary() {
    return root.resolve("tmp");
  }

  Path launcher() {
    return root.resolve("launcher.process");
  }

  Path ports() {
    return root.resolve("ports.properties");
  }

  Path demoLoaded() {
    return root.resolve("demo-loaded");
  }

  @Override
  public void close() {
    if (lock != null) {
      try {
        lock.acquiredBy().close();
      } catch (IOException endsWithTheProcess) {
        // The lock ends with this process at the latest.
      }
    }
  }
}
