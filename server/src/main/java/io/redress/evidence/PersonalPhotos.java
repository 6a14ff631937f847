package io.redress.evidence;

import io.redress.platform.personal.DataSubject;
import io.redress.platform.personal.PersonalRecords;
import io.redress.platform.personal.Section;
import io.redress.platform.personal.Telling;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.UUID;
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
      files.ofCase(caseId).forEach(each -> tell(each, "case_id", caseId.value(), telling));
    }
    for (var order : subject.orders()) {
      files
          .broughtFor(order.value())
          .forEach(each -> tell(each, "order_id", order.value(), telling));
    }
  }

  private void tell(Evidence photo, String holder, UUID id, Telling telling) {
    var file = fileName(photo);
    var row = new LinkedHashMap<String, Object>();
    row.put("evidence_id", photo.id().toString());
    row.put(holder, id.toString());
    row.put("name", photo.name());
    row.put("file", file);
    row.put("added_by", photo.addedBy());
    row.put("added_at", photo.addedAt().toString());
    telling.row(Section.PHOTOS, json.writeValueAsString(row));
    telling.file(file, () -> files.original(photo.id()));
  }

  @Override
  public void erase(DataSubject subject, Instant now) {
    subject.cases().forEach(caseId -> files.erase(caseId, now));
    for (var order : subject.orders()) {
      files.broughtFor(order.value()).forEach(each -> files.forget(order.value(), each.id(), now));
    }
  }

  private static String fileName(Evidence photo) {
    return photo.id() + " " + photo.name();
  }
}
