package io.redress.evidence;

import io.redress.platform.personal.DataSubject;
import io.redress.platform.personal.PersonalRecords;
import io.redress.platform.personal.Section;
import io.redress.platform.personal.Telling;
import io.redress.shared.CaseId;
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
        telling.row(Section.PHOTOS, json.writeValueAsString(row(caseId, photo, file)));
        telling.file(file, () -> files.original(photo.id()));
      }
    }
  }

  @Override
  public void erase(DataSubject subject, Instant now) {
    subject.cases().forEach(caseId -> files.erase(caseId, now));
  }

  private static String fileName(Evidence photo) {
    return photo.id() + " " + photo.name();
  }

  private static Map<String, Object> row(CaseId caseId, Evidence photo, String file) {
    var row = new LinkedHashMap<String, Object>();
    row.put("evidence_id", photo.id().toString());
    row.put("case_id", caseId.toString());
    row.put("name", photo.name());
    row.put("file", file);
    row.put("added_by", photo.addedBy());
    row.put("added_at", photo.addedAt().toString());
    return row;
  }
}
