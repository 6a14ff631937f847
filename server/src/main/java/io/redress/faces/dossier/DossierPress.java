package io.redress.faces.dossier;

import io.redress.cases.dossier.Dossier;
import io.redress.evidence.Evidence;
import io.redress.evidence.EvidenceContent;
import io.redress.evidence.EvidenceFiles;
import io.redress.faces.paper.Papers;
import io.redress.faces.shared.Page;
import io.redress.privacy.PersonalExports.Packed;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the two things a file is handed over as: the paper, and the ZIP that holds the paper, all
 * data and all pictures and films. Each names the seals of the same files.
 */
@Component
public class DossierPress {
  /** Nobody but a bank or a court waits for one, and a hundred films are read for it. */
  private static final int MOST_AT_ONCE = 2;

  private static final String PAPER = "file.pdf";

  private final EvidenceFiles files;
  private final Papers papers;
  private final JsonMapper json;
  private final Semaphore presses = new Semaphore(MOST_AT_ONCE, true);

  DossierPress(EvidenceFiles files, Papers papers, JsonMapper json) {
    this.files = files;
    this.papers = papers;
    this.json = json;
  }

  /** The paper; a problem OVERLOADED when too many are asked for at once. */
  public byte[] paper(Page page, Dossier dossier, DossierWords words) throws IOException {
    return inTurn(
        () -> {
          var seals = write(new Sheets(json, page, dossier).all(words), dossier, Sink.NOWHERE);
          return paper(page, new DossierWriter(page, dossier, words).write(seals));
        });
  }

  /** The ZIP in a file that is gone when it is closed; a problem OVERLOADED as for the paper. */
  public Packed zip(Page page, Dossier dossier, DossierWords words) throws IOException {
    return inTurn(
        () -> {
          var packed = new Packed(Files.createTempFile("redress-file-", ".zip"));
          try (var zip = new ZipOutputStream(Files.newOutputStream(packed.file()))) {
            fill(zip, page, dossier, words);
            return packed;
          } catch (IOException | RuntimeException e) {
            packed.close();
            throw e;
          }
        });
  }

  private void fill(ZipOutputStream zip, Page page, Dossier dossier, DossierWords words)
      throws IOException {
    Sink sink =
        (path, content) -> {
          zip.putNextEntry(new ZipEntry(path));
          content.to(zip);
          zip.closeEntry();
        };
    var seals = write(new Sheets(json, page, dossier).all(words), dossier, sink);
    var paper = paper(page, new DossierWriter(page, dossier, words).write(seals));
    var all = new ArrayList<>(seals);
    all.add(sealed(PAPER, out -> out.write(paper), sink));
    var list = all.stream().map(Seal::line).collect(Collectors.joining());
    sink.take(Seal.LIST, out -> out.write(list.getBytes(StandardCharsets.UTF_8)));
  }

  private byte[] paper(Page page, DossierView view) {
    return papers.print("dossier", page, view);
  }

  /** Bytes on their way to somebody. */
  private interface Content {
    void to(OutputStream out) throws IOException;
  }

  /** Where files go. */
  private interface Sink {
    /** For those who want their seals alone. */
    Sink NOWHERE = (path, content) -> content.to(OutputStream.nullOutputStream());

    void take(String path, Content content) throws IOException;
  }

  /** Something that takes a press. */
  private interface Work<T> {
    T done() throws IOException;
  }

  private <T> T inTurn(Work<T> work) throws IOException {
    if (!presses.tryAcquire()) {
      throw Problem.of(ProblemCode.OVERLOADED, "Too many files are made at this moment.");
    }
    try {
      return work.done();
    } finally {
      presses.release();
    }
  }

  private List<Seal> write(Map<String, byte[]> sheets, Dossier dossier, Sink sink)
      throws IOException {
    var seals = new ArrayList<Seal>();
    for (var sheet : sheets.entrySet()) {
      seals.add(sealed(sheet.getKey(), out -> out.write(sheet.getValue()), sink));
    }
    var caseId = dossier.view().head().id();
    var number = 0;
    for (var file : dossier.evidence()) {
      number++;
      var copy = files.preview(caseId, file.id());
      if (copy.isPresent()) {
        var path = "evidence/%02d-%s".formatted(number, clean(file, copy.get()));
        seals.add(sealed(path, out -> copy(copy.get(), out), sink));
      }
      var original =
          dossier.holdsOriginal(file)
              ? files.original(caseId, file.id())
              : Optional.<EvidenceContent>empty();
      if (original.isPresent()) {
        var path = "originals/%02d-%s".formatted(number, safe(file.name()));
        seals.add(sealed(path, out -> copy(original.get(), out), sink));
      }
    }
    return seals;
  }

  private static String clean(Evidence file, EvidenceContent copy) {
    var name = safe(file.name());
    var dot = name.lastIndexOf('.');
    var kind = copy.mediaType().substring(copy.mediaType().indexOf('/') + 1);
    return (dot > 0 ? name.substring(0, dot) : name) + "." + kind;
  }

  /** A name that no archive takes for a way to somewhere. */
  private static String safe(String name) {
    var plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-").replaceAll("^\\.+", "");
    return plain.isEmpty() ? "file" : plain;
  }

  private static void copy(EvidenceContent file, OutputStream out) throws IOException {
    try (var content = file) {
      content.bytes().transferTo(out);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Seal sealed(String path, Content content, Sink sink) throws IOException {
    var digest = sha256();
    sink.take(
        path,
        out -> {
          var through = new DigestOutputStream(out, digest);
          content.to(through);
          through.flush();
        });
    return new Seal(path, HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
