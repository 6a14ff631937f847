package io.redress.privacy;

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
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes everything about a person as a ZIP of JSON and files (GDPR, Articles 15 and 20; PIPL,
 * Article 45). One row at a time is in memory, however long a life she had with the house.
 */
@Service
public class PersonalExports {
  private final SubjectStore subjects;
  private final RequestStore requests;
  private final List<PersonalRecords> records;
  private final Clock clock;

  PersonalExports(
      SubjectStore subjects, RequestStore requests, List<PersonalRecords> records, Clock clock) {
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
   * Writes all about a person as it is at one moment: {@code <section>.json} for each kind of data,
   * {@code files/} beside them. The stream is left open.
   */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public void write(ConsumerId id, OutputStream out) throws IOException {
    var subject = find(id);
    var zip = new ZipOutputStream(new Unclosed(out), StandardCharsets.UTF_8);
    var files = new ArrayList<NamedFile>();
    for (var section : Section.values()) {
      writeSection(subject, section, zip, files);
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
