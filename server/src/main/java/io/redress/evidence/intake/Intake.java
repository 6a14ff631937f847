package io.redress.evidence.intake;

import io.redress.evidence.FileFault;
import io.redress.evidence.ScanState;
import io.redress.evidence.domain.ImageHeader;
import io.redress.evidence.image.SafeImages;
import io.redress.evidence.image.Unreadable;
import io.redress.evidence.scan.VirusScanner;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Everything that is looked at before a file is kept; it takes a while and needs no transaction.
 */
@Component
public class Intake {
  private final Inspector inspector;
  private final SafeImages images;
  private final VirusScanner scanner;

  public Intake(Inspector inspector, SafeImages images, VirusScanner scanner) {
    this.inspector = inspector;
    this.images = images;
    this.scanner = scanner;
  }

  /**
   * What the file is, with clean copies of a picture.
   *
   * @param name as its bringer calls it
   * @throws Unusable when it is not taken
   */
  public Looked look(String name, Path path) throws Unusable, IOException {
    if (Files.size(path) == 0) {
      throw new Unusable(FileFault.EMPTY);
    }
    try (var file = MappedFile.of(path)) {
      var finding = inspector.inspect(name, file.bytes());
      var scan = scan(path);
      var header = finding.header();
      return new Looked(
          finding,
          scan,
          header.isPresent() ? Optional.of(copies(header.get(), file.bytes())) : Optional.empty());
    }
  }

  private ScanState scan(Path path) throws Unusable, IOException {
    try (var bytes = Files.newInputStream(path)) {
      var state = scanner.look(bytes);
      if (state == ScanState.INFECTED) {
        throw new Unusable(FileFault.INFECTED);
      }
      return state;
    }
  }

  private SafeImages.Copies copies(ImageHeader header, ByteBuffer bytes) throws Unusable {
    try {
      return images.read(header, bytes);
    } catch (Unreadable e) {
      throw new Unusable(
          switch (e.why()) {
            case DAMAGED -> FileFault.DAMAGED;
            case TOO_MANY_PIXELS -> FileFault.TOO_MANY_PIXELS;
            case TOO_HARD -> FileFault.TOO_HARD;
          });
    }
  }
}
