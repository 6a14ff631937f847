package io.redress.evidence;

import io.redress.evidence.image.SafeImages;
import io.redress.evidence.intake.Inspector;
import io.redress.evidence.intake.Intake;
import io.redress.evidence.scan.VirusScanner;
import io.redress.platform.settings.FileSettings;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Files of every kind, and what looks at them. */
public final class EvidenceSamples {
  public static final FileSettings SETTINGS =
      new FileSettings(Optional.empty(), 24, 1_000_000_000L, Optional.empty());

  private EvidenceSamples() {}

  public static Intake intake() {
    return new Intake(new Inspector(), new SafeImages(), new VirusScanner(SETTINGS));
  }

  /** A picture with one red dot in its middle. */
  public static byte[] picture(String format, int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var canvas = image.createGraphics();
    canvas.setPaint(new GradientPaint(0, 0, Color.DARK_GRAY, width, height, Color.ORANGE));
    canvas.fillRect(0, 0, width, height);
    canvas.dispose();
    image.setRGB(width / 2, height / 2, Color.RED.getRGB());
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The JPEG with an EXIF segment that says how the camera was held and where it was. */
  public static byte[] heldSideways(byte[] jpeg) {
    var exif =
        ("Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006\0\0\0\0\0\0"
                + "53.5436 N 9.9898 E")
            .getBytes(StandardCharsets.ISO_8859_1);
    return ByteBuffer.allocate(jpeg.length + exif.length + 4)
        .put(jpeg, 0, 2)
        .putShort((short) 0xFFE1)
        .putShort((short) (exif.length + 2))
        .put(exif)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  /** A film of the ISO base media format with these bytes for pictures. */
  public static byte[] film(String brand, int pictureBytes) {
    var box = new ByteArrayOutputStream();
    box.writeBytes(box("ftyp", (brand + "\0\0\2\0" + brand).getBytes(StandardCharsets.US_ASCII)));
    box.writeBytes(box(brand.startsWith("hei") ? "meta" : "moov", new byte[64]));
    box.writeBytes(box("mdat", new byte[pictureBytes]));
    return box.toByteArray();
  }

  /** A PDF of one object. */
  public static byte[] pdf(String object) {
    return ("%PDF-1.7\n1 0 obj\n" + object + "\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] box(String name, byte[] content) {
    return ByteBuffer.allocate(8 + content.length)
        .putInt(8 + content.length)
        .put(name.getBytes(StandardCharsets.US_ASCII))
        .put(content)
        .array();
  }
}
