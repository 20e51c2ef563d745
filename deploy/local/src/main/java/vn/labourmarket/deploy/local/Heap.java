package vn.labourmarket.deploy.local;

import java.util.List;

/**
 * The memory a JVM may fill with objects, in megabytes.
 *
 * @param usual what it begins with and mostly needs
 * @param greatest for work that comes and goes; what is not needed any more goes back
 */
record Heap(int usual, int greatest) {
  static Heap of(int megabytes) {
    return new Heap(megabytes, megabytes);
  }

  List<String> options() {
    if (usual == greatest) {
      return List.of("-Xmx" + greatest + "m");
    }
    return List.of(
        "-Xms" + usual + "m",
        "-Xmx" + greatest + "m",
        "-XX:MinHeapFreeRatio=10",
        "-XX:MaxHeapFreeRatio=30",
        "-XX:-ShrinkHeapInSteps");
  }
}
