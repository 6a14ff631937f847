package io.redress.cases.brands.packages;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Takes place, camera and owner out of the photos in a PDF: programs that make papers of photos put
 * them in as the device wrote them (ISO 32000-2:2020, 7.4.8).
 */
final class PhotosInPdf {
  /** Longer than any paper that the vault takes; what unpacks to more is no photo of one. */
  private static final int MOST_BYTES = 32 << 20;

  private static final List<COSName> JPEG =
      List.of(COSName.DCT_DECODE, COSName.DCT_DECODE_ABBREVIATION);

  /** In what programs pack a JPEG once more. */
  private static final List<COSName> PACKINGS =
      List.of(COSName.ASCII85_DECODE, COSName.ASCII_HEX_DECODE, COSName.FLATE_DECODE);

  private PhotosInPdf() {}

  /**
   * Writes the stream anew if it is a JPEG; others stay as they are.
   *
   * @throws IOException for a JPEG that cannot be walked from its start to its end
   */
  static void clean(COSStream stream) throws IOException {
    var filters = new PDStream(stream).getFilters();
    if (filters.stream().noneMatch(JPEG::contains)) {
      return;
    }
    var packings = filters.subList(0, filters.size() - 1);
    if (!JPEG.contains(filters.getLast()) || !PACKINGS.containsAll(packings)) {
      throw new IOException("A photo is packed in " + filters + ", expected a JPEG in " + PACKINGS);
    }
    var clean =
        CleanJpeg.of(unpacked(stream, packings))
            .orElseThrow(() -> new IOException("A photo does not lead from its start to its end"));
    try (var out = stream.createRawOutputStream()) {
      out.write(clean);
    }
    stream.setItem(COSName.FILTER, COSName.DCT_DECODE);
    if (stream.getDictionaryObject(COSName.DECODE_PARMS) instanceof COSArray all) {
      stream.setItem(COSName.DECODE_PARMS, all.getObject(all.size() - 1));
    }
  }

  private static byte[] unpacked(COSStream stream, List<COSName> packings) throws IOException {
    byte[] bytes;
    try (var raw = stream.createRawInputStream()) {
      bytes = raw.readAllBytes();
    }
    for (var i = 0; i < packings.size(); i++) {
      var out = new Unpacked();
      FilterFactory.INSTANCE
          .getFilter(packings.get(i))
          .decode(new ByteArrayInputStream(bytes), out, stream, i);
      bytes = out.toByteArray();
    }
    return bytes;
  }

  /** Takes no more than a photo may have: few bytes can unpack to very many. */
  private static final class Unpacked extends ByteArrayOutputStream {
    @Override
    public synchronized void write(int octet) {
      requireRoom(1);
      super.write(octet);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
      requireRoom(length);
      super.write(bytes, from, length);
    }

    private void requireRoom(int more) {
      if (count + more > MOST_BYTES) {
        throw new IllegalArgumentException("A photo unpacks to more than " + MOST_BYTES + " bytes");
      }
    }
  }
}
