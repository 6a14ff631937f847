package io.redress.faces.packages;

import io.redress.cases.brands.packages.PurchaseProofs;
import io.redress.evidence.EvidenceContent;
import io.redress.evidence.EvidenceFiles;
import io.redress.faces.paper.Papers;
import io.redress.faces.shared.Page;
import io.redress.liaison.vault.ProofVault;
import io.redress.privacy.PersonalExports.Packed;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.VaultDocumentId;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/**
 * Makes the two things a brand gets to keep: the paper, and the ZIP with the paper, the photos and
 * the papers of the vault. Photos are clean copies, and files are called by what they are and by
 * their number: people put their own names into those of files.
 */
@Component
public class PackagePress {
  private static final int MOST_AT_ONCE = 2;

  /** So many photos are printed; all of them are in the ZIP. */
  private static final int MOST_PRINTED = 8;

  private static final int LONGEST_EDGE_PIXELS = 900;

  private final EvidenceFiles files;
  private final ProofVault vault;
  private final PurchaseProofs proofs;
  private final Papers papers;
  private final Semaphore presses = new Semaphore(MOST_AT_ONCE, true);

  PackagePress(EvidenceFiles files, ProofVault vault, PurchaseProofs proofs, Papers papers) {
    this.files = files;
    this.vault = vault;
    this.proofs = proofs;
    this.papers = papers;
  }

  /** The paper; a problem OVERLOADED when too many are asked for at once. */
  public byte[] paper(Page page, BrandPackage content) throws IOException {
    return inTurn(() -> printed(page, content));
  }

  /** The ZIP in a file that is gone when it is closed; a problem OVERLOADED as for the paper. */
  public Packed zip(Page page, BrandPackage content) throws IOException {
    return inTurn(
        () -> {
          var packed = new Packed(Files.createTempFile("redress-request-", ".zip"));
          try (var zip = new ZipOutputStream(Files.newOutputStream(packed.file()))) {
            fill(zip, page, content);
            return packed;
          } catch (IOException | RuntimeException e) {
            packed.close();
            throw e;
          }
        });
  }

  private void fill(ZipOutputStream zip, Page page, BrandPackage content) throws IOException {
    zip.putNextEntry(new ZipEntry("request.pdf"));
    zip.write(printed(page, content));
    zip.closeEntry();
    var number = 0;
    for (var photo : content.photos()) {
      number++;
      var copy = files.preview(content.caseId(), photo.id());
      if (copy.isPresent()) {
        add(zip, "photos/photo-%02d".formatted(number), copy.get());
      }
    }
    number = 0;
    for (var proof : content.told().proofs()) {
      number++;
      var document = vault.byId(new VaultDocumentId(proof));
      var file = document.flatMap(proofs::content);
      if (document.isPresent() && file.isPresent()) {
        var kind = document.get().about().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        add(zip, "papers/%02d-%s".formatted(number, kind), file.get());
      }
    }
  }

  private static void add(ZipOutputStream zip, String name, EvidenceContent file)
      throws IOException {
    try (file) {
      var type = file.mediaType();
      zip.putNextEntry(new ZipEntry(name + "." + type.substring(type.indexOf('/') + 1)));
      file.bytes().transferTo(zip);
      zip.closeEntry();
    }
  }

  private byte[] printed(Page page, BrandPackage content) throws IOException {
    var pictures = pictures(content);
    var more = content.photos().size() - Math.min(content.photos().size(), MOST_PRINTED);
    var view = new PackageWriter(page, content).write(pictures, more);
    return papers.print("request", page, view, pictures);
  }

  private Map<String, BufferedImage> pictures(BrandPackage content) throws IOException {
    var pictures = new LinkedHashMap<String, BufferedImage>();
    for (var photo : content.photos().stream().limit(MOST_PRINTED).toList()) {
      var copy = files.preview(content.caseId(), photo.id());
      if (copy.isPresent()) {
        read(copy.get()).ifPresent(it -> pictures.put("photo-" + (pictures.size() + 1), it));
      }
    }
    return pictures;
  }

  private static Optional<BufferedImage> read(EvidenceContent file) throws IOException {
    try (file) {
      return Optional.ofNullable(ImageIO.read(file.bytes())).map(PackagePress::small);
    }
  }

  /** On white and no larger than print needs, so that a paper stays one that can be mailed. */
  private static BufferedImage small(BufferedImage picture) {
    var longest = Math.max(picture.getWidth(), picture.getHeight());
    var scale = Math.min(1.0, (double) LONGEST_EDGE_PIXELS / longest);
    var wide = Math.max(1, (int) Math.round(picture.getWidth() * scale));
    var high = Math.max(1, (int) Math.round(picture.getHeight() * scale));
    var small = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
    var graphics = small.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, wide, high);
    graphics.drawImage(picture, 0, 0, wide, high, null);
    graphics.dispose();
    return small;
  }

  /** Something that takes a press. */
  private interface Work<T> {
    T done() throws IOException;
  }

  private <T> T inTurn(Work<T> work) throws IOException {
    if (!presses.tryAcquire()) {
      throw Problem.of(ProblemCode.OVERLOADED, "Too many packages are made at this moment.");
    }
    try {
      return work.done();
    } finally {
      presses.release();
    }
  }
}
