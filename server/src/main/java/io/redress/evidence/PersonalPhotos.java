package io.redress.evidence;

import io.redress.platform.personal.DataSubject;
import io.redress.platform.personal.PersonalRecords;
import io.redress.platform.personal.Section;
import io.redress.platform.personal.Telling;
import io.redress.shared.EvidenceId;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The photos of a person's cases, told with their bytes and erased with them. */
@Component
class PersonalPhotos implements PersonalRecords {
  private final EvidenceFiles files;
  private final JsonMapper json;

  PersonalPhotos(EvidenceFiles files, JsonMapper json) {
    this.files = files;
    this.json = json;
  }

  @Override
  public Belonging belonging() {
    return Belonging.CASE;
  }

  @Override
  public void tell(DataSubject subject, Telling telling) {
    if (!telling.wants(Section.PHOTOS)) {
      return;
    }
    for (var caseId : subject.cases()) {
      for (var photo : files.ofCase(caseId)) {
        var file = fileName(photo);
        telling.row(Section.PHOTOS, json.writeValueAsString(row(photo, file)));
        telling.file(file, () -> bytes(photo.id()));
      }
    }
  }

  @Override
  public void erase(DataSubject subject, Instant now) {
    subject.cases().forEach(caseId -> files.erase(caseId, now));
  }

  private InputStream bytes(EvidenceId id) {
    return files
        .image(id)
        .map(image -> (InputStream) new ByteArrayInputStream(image.bytes()))
        .orElseGet(InputStream::nullInputStream);
  }

  private static String fileName(Evidence photo) {
    return photo.id() + (photo.mediaType().equals("image/png") ? ".png" : ".jpg");
  }

  private static Map<String, Object> row(Evidence photo, String file) {
    var row = new LinkedHashMap<String, Object>();
    row.put("evidence_id", photo.id().toString());
    row.put("case_id", photo.caseId().toString());
    row.put("name", photo.name());
    row.put("file", file);
    row.put("added_by", photo.addedBy());
    row.put("added_at", photo.addedAt().toString());
    return row;
  }
}
