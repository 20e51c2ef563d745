package vn.labourmarket.deploy.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.TreeSet;
import vn.labourmarket.embedded.Ports;

/** The ports behind the gateway: free ones at first, the same ones later while they are free. */
final class PortBook {
  private final Path file;
  private final int taken;
  private final Properties ports = new Properties();

  /**
   * @param taken by the gateway, though it may not listen yet
   */
  PortBook(Path file, int taken) throws IOException {
    this.file = file;
    this.taken = taken;
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        ports.load(reader);
      } catch (IllegalArgumentException damaged) {
        ports.clear();
      }
    }
  }

  int of(String name) throws IOException {
    int known = remembered(name);
    if (known > 0 && known != taken && Ports.isFree(known)) {
      return known;
    }
    int port = Ports.free();
    while (port == taken || ports.containsValue(Integer.toString(port))) {
      port = Ports.free();
    }
    ports.setProperty(name, Integer.toString(port));
    write();
    return port;
  }

  private int remembered(String name) {
    try {
      return Integer.parseInt(ports.getProperty(name, "0"));
    } catch (NumberFormatException damaged) {
      return 0;
    }
  }

  private void write() throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".new");
    try (Writer writer = Files.newBufferedWriter(aside)) {
      for (String name : new TreeSet<>(ports.stringPropertyNames())) {
        writer.write(name + "=" + ports.getProperty(name) + "\n");
      }
    }
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
