package vn.labourmarket.deploy.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A built project as the launcher and its scripts see it, with stand-ins for the services. */
class StandInTree {
  /** With the scripts and the launcher too, at the places where a build leaves them. */
  static Path withScripts(Path home) throws IOException {
    Path local = Files.createDirectories(home.resolve("deploy/local"));
    for (String script : List.of("run", "stop", "local/launcher.sh", "local/usage.txt")) {
      Files.copy(
          Path.of("..").resolve(script),
          home.resolve("deploy").resolve(script),
          StandardCopyOption.COPY_ATTRIBUTES);
    }
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    for (ServiceModule service : ServiceModule.values()) {
      Files.createDirectories(home.resolve(service.module()).resolve("src/main"));
    }
    Files.createDirectories(local.resolve("target/lib"));
    writeJar(local.resolve("target/deploy-local-0.1.0-SNAPSHOT.jar"), Launcher.class.getName(), "");
    in(home);
    return home;
  }

  static Path in(Path home) throws IOException {
    for (ServiceModule service : ServiceModule.values()) {
      Path jar = service.jar(home);
      Files.createDirectories(jar.getParent());
      writeJar(jar, StandInService.class.getName(), "postgresql");
    }
    return home;
  }

  private static byte[] classFile(String name) throws IOException {
    try (InputStream file = StandInTree.class.getClassLoader().getResourceAsStream(name)) {
      return file.readAllBytes();
    }
  }

  /** The same shape as Quarkus makes: started by {@code -jar}, everything else by reference. */
  private static void writeJar(Path jar, String mainClass, String needed) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, mainClass);
    attributes.put(
        Attributes.Name.CLASS_PATH,
        Arrays.stream(System.getProperty("java.class.path").split(":"))
            .filter(entry -> Pattern.compile(needed).matcher(entry).find())
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(Collectors.joining(" ")));
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      // In the jar itself, as the JVM archives no classes that lie in a directory.
      String service = StandInService.class.getName().replace('.', '/') + ".class";
      out.putNextEntry(new JarEntry(service));
      out.write(classFile(service));
      out.finish();
    }
  }
}
