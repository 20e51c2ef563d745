package vn.labourmarket.embedded;

import java.io.IOException;
import java.io.InputStream;

/** Defines this package again, as Quarkus does for every application in a test JVM. */
class CopyingLoader extends ClassLoader {
  CopyingLoader() {
    super(CopyingLoader.class.getClassLoader());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(EmbeddedServers.class.getPackageName())) {
      return super.loadClass(name, resolve);
    }
    synchronized (this) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream bytes = getResourceAsStream(name.replace('.', '/') + ".class")) {
      byte[] code = bytes.readAllBytes();
      return defineClass(name, code, 0, code.length);
    } catch (IOException failed) {
      throw new ClassNotFoundException(name, failed);
    }
  }
}
