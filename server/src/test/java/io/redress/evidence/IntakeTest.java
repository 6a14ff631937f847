package io.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.evidence.intake.Intake;
import io.redress.evidence.intake.Unusable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IntakeTest {
  private static final Intake INTAKE = EvidenceSamples.intake();

  @TempDir Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("file"), bytes);
  }

  private void refused(String name, byte[] bytes, FileFault fault) throws IOException {
    var file = file(bytes);
    assertThatThrownBy(() -> INTAKE.look(name, file))
        .as(name)
        .isInstanceOfSatisfying(
            Unusable.class, unusable -> assertThat(unusable.fault()).isEqualTo(fault));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] zip(String entry) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(new byte[100]);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  @Nested
  class GivenWhatIsTaken {
    @ParameterizedTest
    @CsvSource({
      "bag.mp4, isom, VIDEO, video/mp4",
      "bag.mov, 'qt  ', VIDEO, video/quicktime",
      "bag.heic, heic, HEIC, image/heic",
      "bag.jpg, heic, HEIC, image/heic"
    })
    void whenItHasNoPreview_thenItIsKeptAsWhatItIs(
        String name, String brand, EvidenceKind kind, String type) throws Exception {
      var looked = INTAKE.look(name, file(EvidenceSamples.film(brand, 1_000)));

      assertThat(looked.finding().kind()).isEqualTo(kind);
      assertThat(looked.finding().mediaType()).isEqualTo(type);
      assertThat(looked.copies()).isEmpty();
    }

    @Test
    void whenItIsAPlainPdf_thenItIsTaken() throws Exception {
      var looked = INTAKE.look("receipt.pdf", file(EvidenceSamples.pdf("<< /Type /Catalog >>")));

      assertThat(looked.finding().kind()).isEqualTo(EvidenceKind.PDF);
    }

    @ParameterizedTest
    @CsvSource({"png, image/png", "gif, image/png", "jpg, image/jpeg"})
    void whenItIsAPicture_thenItsCopyIsOfAKindThatEverybodyShows(String format, String type)
        throws Exception {
      var copies = INTAKE.look("bag", file(EvidenceSamples.picture(format, 900, 600))).copies();

      assertThat(copies.orElseThrow().copy().mediaType()).isEqualTo(type);
      assertThat(copies.orElseThrow().thumbnail().width()).isEqualTo(480);
      assertThat(copies.orElseThrow().thumbnail().mediaType()).isEqualTo("image/jpeg");
    }

    @Test
    void whenAPhotoIsNamedAsAnotherKindOfPhoto_thenItsContentCounts() throws Exception {
      var looked = INTAKE.look("bag.jpg", file(EvidenceSamples.picture("png", 3, 3)));

      assertThat(looked.finding().mediaType()).isEqualTo("image/png");
    }

    @Test
    void whenAnotherFileHangsBehindAPhoto_thenTheCopyDoesNotHoldIt() throws Exception {
      var bytes = new ByteArrayOutputStream();
      bytes.writeBytes(EvidenceSamples.picture("jpg", 60, 40));
      bytes.writeBytes(zip("<script>alert(1)</script>"));

      var copy = INTAKE.look("bag.jpg", file(bytes.toByteArray())).copies().orElseThrow().copy();

      assertThat(new String(copy.bytes(), StandardCharsets.ISO_8859_1))
          .doesNotContain("<script", "PK\3\4");
    }
  }

  @Nested
  class GivenWhatIsDangerous {
    static Stream<Object[]> files() {
      return Stream.of(
          new Object[] {"bag.svg", ascii("<svg xmlns='http://www.w3.org/2000/svg'/>"), "DRAWING"},
          new Object[] {"bag.html", ascii("<!doctype html><html><body>x"), "WEB_PAGE"},
          new Object[] {"bag.png", ascii("<html><script>alert(1)</script>"), "WEB_PAGE"},
          new Object[] {"run.js", ascii("function f() { return 1; }"), "WEB_PAGE"},
          new Object[] {"bag.zip", zip("bag.jpg"), "ARCHIVE"},
          new Object[] {"bag.docm", zip("word/document.xml"), "ARCHIVE"},
          new Object[] {"bag.doc", ole(), "OFFICE"},
          new Object[] {"bag.exe", ascii("MZ" + "\0".repeat(200)), "PROGRAM"},
          new Object[] {"run.sh", ascii("#!/bin/sh\nrm -rf /\n"), "PROGRAM"},
          new Object[] {"bag.exe", EvidenceSamples.picture("png", 3, 3), "NAME_AND_CONTENT"},
          new Object[] {"bag.jpg.html", EvidenceSamples.picture("jpg", 3, 3), "NAME_AND_CONTENT"},
          new Object[] {"bag.bmp", EvidenceSamples.picture("bmp", 3, 3), "OTHER_PICTURE"},
          new Object[] {"bag.avif", EvidenceSamples.film("avif", 10), "OTHER_PICTURE"},
          new Object[] {"nothing.jpg", new byte[0], "EMPTY"});
    }

    /** The head of a compound document, which old office programs write. */
    private static byte[] ole() {
      return Arrays.copyOf(
          new byte[] {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
          },
          1_024);
    }

    @ParameterizedTest
    @MethodSource("files")
    void whenItComes_thenItIsRefusedWithItsReason(String name, byte[] bytes, FileFault fault)
        throws IOException {
      refused(name, bytes, fault);
    }

    @ParameterizedTest
    @CsvSource({
      "<< /OpenAction << /S /JavaScript /JS (app.alert) >> >>, ACTIVE_PDF",
      "<< /S /#4AavaScript >>, ACTIVE_PDF",
      "<< /S /Launch /F (cmd.exe) >>, ACTIVE_PDF",
      "<< /Type /EmbeddedFile >>, ACTIVE_PDF",
      "<< /Encrypt 2 0 R >>, LOCKED_PDF"
    })
    void whenAPdfActs_thenItIsRefused(String object, FileFault fault) throws IOException {
      refused("receipt.pdf", EvidenceSamples.pdf(object), fault);
    }

    @Test
    void whenAPdfHidesItsProgramInPackedObjects_thenItIsRefusedToo() throws IOException {
      var packed = new ByteArrayOutputStream();
      try (var deflater = new DeflaterOutputStream(packed)) {
        deflater.write(ascii("1 0 << /S /JavaScript >>"));
      }
      var stream =
          "<< /Type /ObjStm /Filter /FlateDecode >>\nstream\n"
              + packed.toString(StandardCharsets.ISO_8859_1)
              + "\nendstream";

      refused("receipt.pdf", EvidenceSamples.pdf(stream), FileFault.ACTIVE_PDF);
    }

    @Test
    void whenAFilmIsFollowedBySomethingElse_thenItIsRefused() throws IOException {
      var film = EvidenceSamples.film("isom", 100);
      var both = Arrays.copyOf(film, film.length + 30);

      refused("bag.mp4", both, FileFault.DAMAGED);
    }
  }

  @Nested
  class GivenABomb {
    @ParameterizedTest
    @CsvSource({"65000, 65000", "-1, -1", "40000, 2000"})
    void whenItClaimsTooManyPixels_thenItIsRefusedBeforeItIsDecoded(int width, int height)
        throws IOException {
      var png =
          ByteBuffer.wrap(EvidenceSamples.picture("png", 1, 1))
              .putInt(16, width)
              .putInt(20, height)
              .array();

      refused("bag.png", png, FileFault.TOO_MANY_PIXELS);
    }

    @Test
    void whenItIsCutOff_thenItIsRefused() throws IOException {
      var whole = EvidenceSamples.picture("png", 600, 400);

      refused("bag.png", Arrays.copyOf(whole, whole.length / 2), FileFault.DAMAGED);
    }

    @Test
    void whenAJpegAsksForThousandsOfScans_thenItIsRefused() throws IOException {
      var jpeg = EvidenceSamples.picture("jpg", 3, 3);
      var bytes = ByteBuffer.allocate(jpeg.length + 400).put(jpeg);
      IntStream.range(0, 200).forEach(i -> bytes.putShort((short) 0xFFDA));

      refused("bag.jpg", bytes.array(), FileFault.TOO_HARD);
    }
  }
}
