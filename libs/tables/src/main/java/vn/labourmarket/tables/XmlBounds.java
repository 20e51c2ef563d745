package vn.labourmarket.tables;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Stands before an XML parser and stops what would fill its memory: a tag or text without end, tags
 * in tags without end, document types and with them entities. It sees bytes before the parser does,
 * since the parser keeps a whole tag or text before it lets go of it.
 */
final class XmlBounds extends FilterInputStream {
  static final int LONGEST_TAG = 64 * 1024;
  static final int DEEPEST = 64;

  private static final byte[] CDATA = "[CDATA[".getBytes(StandardCharsets.US_ASCII);

  private enum State {
    TEXT,
    OPEN,
    TAG,
    QUOTED,
    BANG,
    COMMENT_START,
    COMMENT,
    CDATA_START,
    CDATA,
    INSTRUCTION
  }

  private final int longestText;
  private State state = State.TEXT;
  private boolean closing;
  private int quote;
  private int last;
  private int repeated;
  private int run;
  private int depth;

  /**
   * @param longestText bytes between two tags, in a comment or an instruction
   */
  XmlBounds(InputStream bytes, int longestText) {
    super(bytes);
    this.longestText = longestText;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      step(read);
    }
    return read;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = super.read(into, offset, length);
    for (int i = offset; i < offset + count; i++) {
      step(into[i]);
    }
    return count;
  }

  private void step(int next) {
    if (next == 0) {
      throw TableFault.noWorkbook("XML không phải mã UTF-8", "XML that is not UTF-8");
    }
    run++;
    if (run > (state == State.TAG || state == State.QUOTED ? LONGEST_TAG : longestText)) {
      throw TableFault.CELL_TOO_LONG.because(
          "Sổ tính có đoạn XML quá dài.", "The workbook has an overlong piece of XML.");
    }
    switch (state) {
      case TEXT -> {
        if (next == '<') {
          become(State.OPEN);
        }
      }
      case OPEN -> open(next);
      case TAG -> tag(next);
      case QUOTED -> {
        if (next == quote) {
          state = State.TAG;
        }
      }
      case BANG -> {
        if (next != '-' && next != '[') {
          throw TableFault.noWorkbook(
              "XML có khai báo DTD hoặc thực thể", "XML with a document type or entities");
        }
        become(next == '-' ? State.COMMENT_START : State.CDATA_START);
        repeated = 1;
      }
      case COMMENT_START -> {
        require(next == '-');
        become(State.COMMENT);
      }
      case CDATA_START -> {
        require(next == CDATA[repeated]);
        repeated++;
        if (repeated == CDATA.length) {
          become(State.CDATA);
        }
      }
      case COMMENT, CDATA -> content(next);
      case INSTRUCTION -> {
        if (next == '>' && last == '?') {
          become(State.TEXT);
        }
      }
    }
    last = next;
  }

  private void open(int next) {
    switch (next) {
      case '!' -> become(State.BANG);
      case '?' -> become(State.INSTRUCTION);
      default -> {
        closing = next == '/';
        require(next != '>');
        become(State.TAG);
      }
    }
  }

  private void tag(int next) {
    if (next == '"' || next == '\'') {
      quote = next;
      state = State.QUOTED;
    } else if (next == '>') {
      depth += closing ? -1 : last == '/' ? 0 : 1;
      if (depth > DEEPEST) {
        throw TableFault.noWorkbook("XML lồng quá sâu", "XML that is nested too deeply");
      }
      become(State.TEXT);
    } else {
      require(next != '<');
    }
  }

  private void content(int next) {
    int mark = state == State.COMMENT ? '-' : ']';
    if (next == mark) {
      repeated++;
    } else if (next == '>' && repeated >= 2) {
      become(State.TEXT);
    } else {
      repeated = 0;
    }
  }

  private void become(State next) {
    state = next;
    run = 0;
    last = 0;
    repeated = 0;
  }

  private static void require(boolean wellFormed) {
    if (!wellFormed) {
      throw TableFault.noWorkbook("XML sai cấu trúc", "malformed XML");
    }
  }

  /** Not seen by {@link #step}, so not offered. */
  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public long skip(long count) throws IOException {
    return read(new byte[(int) Math.min(Math.max(count, 0), LONGEST_TAG)]);
  }
}
