package io.redress.cases.parcels;

import io.redress.evidence.Evidence;
import io.redress.evidence.EvidenceFiles;
import io.redress.goods.parcels.UnknownBoxes;
import io.redress.platform.personal.DataSubject;
import io.redress.platform.personal.PersonalRecords;
import io.redress.platform.personal.Section;
import io.redress.platform.personal.Telling;
import io.redress.shared.UnknownParcelId;
import java.time.Instant;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What stood on a person's parcels that nobody had expected, with the photos of them. */
@Component
class PersonalUnknownParcels implements PersonalRecords {
  private final UnknownBoxes boxes;
  private final UnknownPhotos photos;
  private final EvidenceFiles files;
  private final JsonMapper json;

  PersonalUnknownParcels(
      UnknownBoxes boxes, UnknownPhotos photos, EvidenceFiles files, JsonMapper json) {
    this.boxes = boxes;
    this.photos = photos;
    this.files = files;
    this.json = json;
  }

  @Override
  public Belonging belonging() {
    return Belonging.CASE;
  }

  @Override
  public void tell(DataSubject subject, Telling telling) {
    var hers = boxes.tell(subject, telling);
    if (telling.wants(Section.PHOTOS)) {
      hers.forEach(id -> photos.of(id).forEach(photo -> tell(id, photo, telling)));
    }
  }

  private void tell(UnknownParcelId id, Evidence photo, Telling telling) {
    var file = photo.id() + " " + photo.name();
    var row = new LinkedHashMap<String, Object>();
    row.put("evidence_id", photo.id().toString());
    row.put("unknown_parcel_id", id.toString());
    row.put("name", photo.name());
    row.put("file", file);
    row.put("added_by", photo.addedBy());
    row.put("added_at", photo.addedAt().toString());
    telling.row(Section.PHOTOS, json.writeValueAsString(row));
    telling.file(file, () -> files.original(photo.id()));
  }

  @Override
  public void erase(DataSubject subject, Instant now) {
    boxes.forget(subject).forEach(photos::forget);
  }
}
