package io.redress.privacy;

import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.platform.personal.DataSubject;
import io.redress.platform.personal.PersonalRecords;
import io.redress.platform.personal.Section;
import io.redress.platform.personal.Telling;
import io.redress.privacy.store.RequestStore;
import io.redress.privacy.store.SubjectStore;
import io.redress.shared.ConsumerId;
import io.redress.shared.Problem;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes everything about a person as a ZIP of JSON and files (GDPR, Articles 15 and 20; PIPL,
 * Article 45). One row at a time is in memory, however long a life she had with the house.
 */
@Service
public class PersonalExports {
  private final SubjectStore subjects;
  private final RequestStore requests;
  private final List<PersonalRecords> records;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PersonalExports(
      SubjectStore subjects,
      RequestStore requests,
      List<PersonalRecords> records,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.subjects = subjects;
    this.requests = requests;
    this.records = List.copyOf(records);
    this.clock = clock;
  }

  /** Whether there is somebody with this id; a problem when there is not. */
  @Transactional(readOnly = true)
  public void require(ConsumerId id) {
    var _ = find(id);
  }

  /**
   * An export in a file that is gone when it is closed, so that a slow reader keeps no connection
   * of the database waiting.
   */
  public record Packed(Path file) implements AutoCloseable {
    /** How many bytes it has. */
    public long size() throws IOException {
      return Files.size(file);
    }

    /** Writes it to whoever asked. */
    public void sendTo(OutputStream out) throws IOException {
      Files.copy(file, out);
    }

    @Override
    public void close() throws IOException {
      Files.deleteIfExists(file);
    }
  }

  /** Writes all about a person into a file; close it to delete it. */
  @Needs(Right.COPY_PERSON)
  public Packed pack(ConsumerId id) throws IOException {
    var packed = new Packed(Files.createTempFile("redress-data-", ".zip"));
    try (var out = Files.newOutputStream(packed.file())) {
      transaction.executeWithoutResult(status -> writeUnchecked(id, out));
      return packed;
    } catch (IOException | RuntimeException e) {
      packed.close();
      throw e;
    }
  }

  private void writeUnchecked(ConsumerId id, OutputStream out) {
    try {
      write(id, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes all about a person as it is at one moment: {@code <section>.json} for each kind of data,
   * {@code files/} beside them. The stream is left open.
   */
  void write(ConsumerId id, OutputStream out) throws IOException {
    var subject = find(id);
    var zip = new ZipOutputStream(new Unclosed(out), StandardCharsets.UTF_8);
    var files = new ArrayList<NamedFile>();
    for (var section : Section.values()) {
      if (section.isCopied()) {
        writeSection(subject, section, zip, files);
      }
    }
    for (var file : files) {
      zip.putNextEntry(new ZipEntry("files/" + file.name()));
      try (var content = file.content().open()) {
        content.transferTo(zip);
      }
      zip.closeEntry();
    }
    zip.finish();
    requests.end(id, PrivacyRequest.Kind.COPY, clock.instant());
  }

  /** A file to be written once all rows are. */
  private record NamedFile(String name, Telling.Content content) {}

  private void writeSection(
      DataSubject subject, Section section, ZipOutputStream zip, List<NamedFile> files)
      throws IOException {
    var array = new JsonArray(section, zip, files);
    zip.putNextEntry(new ZipEntry(section.code() + ".json"));
    try {
      for (var each : records) {
        each.tell(subject, array);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    array.end();
    zip.closeEntry();
  }

  /** One section as a JSON array; rows of other sections pass by. */
  private static final class JsonArray implements Telling {
    private final Section section;
    private final ZipOutputStream zip;
    private final List<NamedFile> files;
    private boolean isBegun;

    JsonArray(Section section, ZipOutputStream zip, List<NamedFile> files) {
      this.section = section;
      this.zip = zip;
      this.files = files;
    }

    @Override
    public boolean wants(Section told) {
      return told == section;
    }

    @Override
    public void row(Section told, String json) {
      if (told == section) {
        write((isBegun ? ",\n" : "[\n") + json);
        isBegun = true;
      }
    }

    @Override
    public void file(String name, Content content) {
      if (section == Section.PHOTOS) {
        files.add(new NamedFile(name, content));
      }
    }

    void end() {
      write(isBegun ? "\n]\n" : "[]\n");
    }

    private void write(String text) {
      try {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The stream of an answer belongs to who gave it. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  private DataSubject find(ConsumerId id) {
    return subjects.find(id).orElseThrow(() -> Problem.notFound("The consumer"));
  }
}
