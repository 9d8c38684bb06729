package org.aenglek.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.aenglek.search.Documents.Mark;
import org.aenglek.search.Documents.Written;
import org.aenglek.site.Changes;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * This node's index of what can be found. It follows the table: what was committed before a
 * question is found by it. While nothing was changed anywhere, no question asks the database.
 */
@Component
class Index implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Mark NOTHING_READ = new Mark(-1, "0");

  /** What is asked of the index. */
  interface Question<T> {
    T ask(IndexSearcher searcher) throws IOException;
  }

  private final Documents documents;
  private final Changes changes;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private Mark read = NOTHING_READ;
  private volatile long versionRead = -1;

  Index(Documents documents, Changes changes) throws IOException {
    this.documents = documents;
    this.changes = changes;
    this.writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig());
    this.searchers = new SearcherManager(writer, null);
  }

  <T> T ask(Question<T> question) {
    try {
      follow();
      var searcher = searchers.acquire();
      try {
        return question.ask(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Thing shown(IndexSearcher searcher, int document) throws IOException {
    var stored = searcher.storedFields().document(document).getBinaryValue(Entry.THING);
    return JSON.readValue(stored.bytes, stored.offset, stored.length, Thing.class);
  }

  /** Reads everything before the first reader asks, without keeping the start waiting. */
  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    Thread.ofVirtual().name("search-index").start(() -> ask(searcher -> null));
  }

  private void follow() throws IOException {
    if (!isUpToDate()) readOn();
  }

  private boolean isUpToDate() {
    return changes.isListening() && versionRead == changes.version();
  }

  private synchronized void readOn() throws IOException {
    if (isUpToDate()) return;
    long version = changes.version();
    var now = documents.mark();
    if (now.database() != read.database()) {
      writer.deleteAll();
      read = NOTHING_READ;
    }
    documents.writtenSince(read.xmin(), this::put);
    searchers.maybeRefreshBlocking();
    read = now;
    versionRead = version;
  }

  private void put(Written row) {
    var key = new Term(Entry.KEY, row.key());
    @Nullable Entry entry = row.entry();
    try {
      if (entry == null) writer.deleteDocuments(key);
      else writer.updateDocument(key, entry.document(JSON.writeValueAsBytes(entry.thing())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    writer.close();
  }
}
