package vn.labourmarket.deploy.local;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.regex.Pattern;

/** Asks an address whether a Kafka broker answers there, without loading a Kafka client. */
final class KafkaProbe {
  private static final Pattern ADDRESS = Pattern.compile("[^:,\\s]+:[0-9]{1,5}");
  private static final int PATIENCE_MILLIS = 3_000;
  private static final short API_VERSIONS = 18;
  private static final int CORRELATION = 20_261_121;

  private KafkaProbe() {}

  static String addresses(String text) {
    for (String address : text.split(",", -1)) {
      if (!ADDRESS.matcher(address).matches()) {
        throw Refusal.because(
            "--kafka cần dạng HOST:PORT, không phải %s", "--kafka needs HOST:PORT, not %s", text);
      }
    }
    return text;
  }

  static void requireBroker(String addresses) {
    if (List.of(addresses.split(",")).stream().noneMatch(KafkaProbe::answers)) {
      throw Refusal.because(
          "Không kết nối được Kafka tại %s", "No Kafka broker answers at %s", addresses);
    }
  }

  /** One ApiVersions request of version 0, which every broker understands. */
  private static boolean answers(String address) {
    int colon = address.lastIndexOf(':');
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(
              address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))),
          PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      DataOutputStream request = new DataOutputStream(socket.getOutputStream());
      request.writeInt(10);
      request.writeShort(API_VERSIONS);
      request.writeShort(0);
      request.writeInt(CORRELATION);
      request.writeShort(-1);
      request.flush();
      DataInputStream answer = new DataInputStream(socket.getInputStream());
      int size = answer.readInt();
      return size > 6 && answer.readInt() == CORRELATION && answer.readShort() == 0;
    } catch (IOException | IllegalArgumentException unreachable) {
      return false;
    }
  }
}
