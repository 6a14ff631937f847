package io.redress.cases.lists;

import io.redress.cases.store.ComplaintStore;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The complaints that wait for an answer, whatever else is owed in their cases. */
@Service
public class OpenComplaints {
  /** Most that are listed at once. */
  public static final int MOST = 50;

  private final ComplaintStore store;

  OpenComplaints(ComplaintStore store) {
    this.store = store;
  }

  /** At most {@value #MOST}, what is to be answered first on top. */
  @Transactional(readOnly = true)
  public List<OpenComplaint> list() {
    return store.open(MOST).ask();
  }
}
