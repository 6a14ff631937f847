package io.redress.cases.parcels;

import io.redress.cases.CaseSummary;
import io.redress.cases.store.AwaitedPhotoStore;
import io.redress.goods.parcels.UnknownParcel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Photos that consumers sent of awaited goods, to be compared with those of an unknown parcel. */
@Service
public class PhotoMatches {
  private static final int MOST_CASES = 24;
  private static final int MOST_PHOTOS = 4;

  private final AwaitedPhotoStore store;
  private final UnknownParcels parcels;

  PhotoMatches(AwaitedPhotoStore store, UnknownParcels parcels) {
    this.store = store;
    this.parcels = parcels;
  }

  /**
   * One page of goods to compare with.
   *
   * @param hasMore whether there is a page after it
   */
  public record Sheet(List<PhotographedGoods> goods, boolean hasMore) {
    public Sheet {
      goods = List.copyOf(goods);
    }
  }

  /** Goods of the cases that what stands on a parcel speaks for, with photos or without. */
  @Transactional(readOnly = true)
  public List<PhotographedGoods> spokenFor(UnknownParcel parcel) {
    return shown(parcels.candidates(parcel).stream().map(PhotoMatches::goods).toList());
  }

  /**
   * All other awaited goods of which there are photos, the latest first.
   *
   * @param page from 0
   * @param spokenFor what is shown already
   */
  @Transactional(readOnly = true)
  public Sheet others(int page, List<PhotographedGoods> spokenFor) {
    var found = store.awaited(page * MOST_CASES, MOST_CASES + 1);
    var shown = spokenFor.stream().map(PhotographedGoods::caseId).collect(Collectors.toSet());
    var others =
        found.stream().limit(MOST_CASES).filter(each -> !shown.contains(each.caseId())).toList();
    return new Sheet(shown(others), found.size() > MOST_CASES);
  }

  private static PhotographedGoods goods(CaseSummary matter) {
    var goods = matter.goods() + " · " + matter.orderNumber();
    return new PhotographedGoods(matter.id(), matter.number(), goods, List.of());
  }

  private List<PhotographedGoods> shown(List<PhotographedGoods> goods) {
    var ids = goods.stream().map(PhotographedGoods::caseId).toList();
    var photos = store.photos(ids);
    var shown = new ArrayList<PhotographedGoods>();
    for (var each : goods) {
      var sent = photos.getOrDefault(each.caseId(), List.of());
      var some = sent.stream().limit(MOST_PHOTOS).toList();
      shown.add(new PhotographedGoods(each.caseId(), each.number(), each.goods(), some));
    }
    return shown;
  }
}
