package org.aenglek.site;

/** What a page is about; a panel that knows such a thing may add a piece to the page. */
public interface Subject {
  /** Of a page that is about no single thing. */
  Subject NOTHING = new Subject() {};
}
