package io.redress.faces.desk;

import io.redress.cases.parcels.PhotographedGoods;
import io.redress.evidence.Evidence;
import io.redress.evidence.EvidenceKind;
import io.redress.faces.desk.UnknownPhotosView.Goods;
import io.redress.faces.desk.UnknownPhotosView.Sent;
import io.redress.faces.desk.UnknownPhotosView.Shot;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.PictureView;
import io.redress.goods.parcels.UnknownParcel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the photos of a parcel that nobody expected, and the goods to compare with. */
final class UnknownPhotosWriter {
  private final Visit visit;
  private final UnknownParcel parcel;

  UnknownPhotosWriter(Visit visit, UnknownParcel parcel) {
    this.visit = visit;
    this.parcel = parcel;
  }

  /** Where the parcel is shown. */
  String address() {
    return visit.home() + UnknownParcelPages.PATH + "/" + parcel.id();
  }

  /** What is taken, before anything is sent. */
  String limits() {
    return visit.say("parcels.photos.hint", "most", EvidenceKind.PHOTO.largestMegabytes());
  }

  /** The photos of the parcel, each with a number by which people speak of it. */
  List<Shot> shots(List<Evidence> photos) {
    var shots = new ArrayList<Shot>();
    for (var photo : photos) {
      shots.add(shot(photo, shots.size() + 1));
    }
    return shots;
  }

  private Shot shot(Evidence photo, int place) {
    var name = visit.say("parcels.photos.alt", "place", place, "number", parcel.number());
    var href = address() + "/photos/" + photo.id();
    return new Shot(
        photo.isShown() ? Optional.of(new PictureView(href + "/small", name)) : Optional.empty(),
        photo.isShown() ? href : "",
        name,
        photo.isShown() ? "" : visit.say("evidence.note.waiting"),
        new LinkView(visit.say("evidence.remove.of", "name", name), href + "/remove"));
  }

  /** Those that what is on the box speaks for come first. */
  List<Goods> goods(List<PhotographedGoods> spokenFor, List<PhotographedGoods> others) {
    var goods = new ArrayList<Goods>();
    spokenFor.forEach(each -> goods.add(goods(each, visit.say("parcels.compare.spoken"))));
    others.forEach(each -> goods.add(goods(each, "")));
    return goods;
  }

  private Goods goods(PhotographedGoods goods, String spoken) {
    var matter = visit.home() + "/cases/" + goods.caseId();
    var sent = new ArrayList<Sent>();
    for (var photo : goods.photos()) {
      var place = sent.size() + 1;
      var alt = visit.say("parcels.compare.alt", "place", place, "number", goods.number());
      var href = matter + "/files/" + photo;
      sent.add(new Sent(new PictureView(href + "/small", alt), href));
    }
    return new Goods(
        goods.caseId().toString(),
        new LinkView(goods.number(), matter),
        goods.goods(),
        spoken,
        sent);
  }
}
