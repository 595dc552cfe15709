package vn.hocba.it;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A workbook behind a password, as far as anybody without it can tell: an OLE2 container (MS-CFB) whose stream
 * {@code EncryptedPackage} holds what cannot be read.
 */
final class EncryptedBook {

  private static final int SECTOR = 512;
  private static final int STREAM_SECTORS = 8;
  private static final int FIRST_OF_STREAM = 2;
  private static final int END = -2;
  private static final int FAT_SECTOR = -3;
  private static final int FREE = -1;

  private EncryptedBook() {}

  static byte[] bytes() {
    ByteBuffer file =
        ByteBuffer.allocate(SECTOR * (1 + FIRST_OF_STREAM + STREAM_SECTORS)).order(ByteOrder.LITTLE_ENDIAN);
    file.putLong(0, 0xE11AB1A1E011CFD0L);
    file.putShort(24, (short) 0x3E).putShort(26, (short) 3).putShort(28, (short) 0xFFFE).putShort(30, (short) 9)
        .putShort(32, (short) 6).putInt(44, 1).putInt(48, 1).putInt(56, 4096).putInt(60, END).putInt(68, END);
    for (int i = 0; i < 109; i++) {
      file.putInt(76 + 4 * i, i == 0 ? 0 : FREE);
    }
    for (int i = 0; i < SECTOR / 4; i++) {
      int last = FIRST_OF_STREAM + STREAM_SECTORS - 1;
      file.putInt(SECTOR + 4 * i, i == 0 ? FAT_SECTOR : i == 1 || i == last ? END : i < last ? i + 1 : FREE);
    }
    entry(file, 0, "Root Entry", 5, 1, END, 0);
    entry(file, 1, "EncryptedPackage", 2, FREE, FIRST_OF_STREAM, STREAM_SECTORS * SECTOR);
    entry(file, 2, "", 0, FREE, 0, 0);
    entry(file, 3, "", 0, FREE, 0, 0);
    return file.array();
  }

  private static void entry(ByteBuffer file, int number, String name, int type, int child, int start, int size) {
    int at = 2 * SECTOR + 128 * number;
    byte[] text = name.getBytes(StandardCharsets.UTF_16LE);
    file.put(at, text).putShort(at + 64, (short) (name.isEmpty() ? 0 : text.length + 2));
    file.put(at + 66, (byte) type).put(at + 67, (byte) 1).putInt(at + 68, FREE).putInt(at + 72, FREE)
        .putInt(at + 76, child).putInt(at + 116, start).putInt(at + 120, size);
  }
}
