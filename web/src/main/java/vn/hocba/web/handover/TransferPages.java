package vn.hocba.web.handover;

import vn.hocba.handover.TransferList;

/** Which lines of a list a page shows, and which pages are beside it. */
public class TransferPages {

  private final int page;
  private final long total;

  /** @param page from 0 @param total lines of all pages */
  TransferPages(int page, long total) {
    this.page = (int) Math.min(page, Math.max(0, (total - 1) / TransferList.PAGE_SIZE));
    this.total = total;
  }

  /** Whether there are more lines than one page has. */
  public boolean isSeveral() {
    return total > TransferList.PAGE_SIZE;
  }

  /** From 1. */
  public long getFirst() {
    return Math.min(total, (long) page * TransferList.PAGE_SIZE + 1);
  }

  public long getLast() {
    return Math.min(total, (long) (page + 1) * TransferList.PAGE_SIZE);
  }

  public long getTotal() {
    return total;
  }

  /** The page before, from 1; null when there is none. */
  public Integer getEarlier() {
    return page == 0 ? null : page;
  }

  /** The page after, from 1; null when there is none. */
  public Integer getLater() {
    return getLast() < total ? page + 2 : null;
  }
}
