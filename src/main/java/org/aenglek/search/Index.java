package org.aenglek.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.aenglek.search.Documents.Mark;
import org.aenglek.search.Documents.Written;
import org.aenglek.site.Changes;
import org.aenglek.site.Settings;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * This node's index of what can be found, in files that live as long as the process so that a large
 * one needs no heap. It follows the table: what was committed before a question is found by it.
 * While nothing was changed anywhere, no question asks the database.
 */
@Component
class Index implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int SEGMENTS_PER_TIER = 3;
  private static final Mark NOTHING_READ = new Mark(-1, "0");

  /** What is asked of the index. */
  interface Question<T> {
    T ask(IndexSearcher searcher) throws IOException;
  }

  private final Documents documents;
  private final Changes changes;
  private final Path folder;

  /** Each question holds a few numbers for every document, so not too many are asked at once. */
  private final Semaphore places = new Semaphore(2 * Runtime.getRuntime().availableProcessors());

  private IndexWriter writer;
  private volatile SearcherManager searchers;
  private Mark read = NOTHING_READ;
  private volatile long versionRead = -1;

  @Autowired
  Index(Documents documents, Changes changes, Settings settings) throws IOException {
    this(documents, changes, settings.home().resolve("search"));
  }

  Index(Documents documents, Changes changes, Path folder) throws IOException {
    this.documents = documents;
    this.changes = changes;
    this.folder = folder;
    this.writer = writer(folder);
    this.searchers = new SearcherManager(writer, null);
  }

  /** In the first folder that nobody else writes to; what an earlier process left there goes. */
  private static IndexWriter writer(Path folder) throws IOException {
    for (int i = 1; ; i++) {
      var directory = open(folder.resolve(Integer.toString(i)));
      try {
        return new IndexWriter(directory, config());
      } catch (LockObtainFailedException taken) {
        directory.close();
      }
    }
  }

  private static FSDirectory open(Path folder) throws IOException {
    try {
      return FSDirectory.open(folder);
    } catch (AccessDeniedException refused) {
      throw new IOException(
          "The search keeps its index in AENGLEK_HOME, which may not be written: " + folder,
          refused);
    }
  }

  /** A question looks into every segment, so there should be few. */
  private static IndexWriterConfig config() {
    return new IndexWriterConfig()
        .setOpenMode(OpenMode.CREATE)
        .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_PER_TIER));
  }

  <T> T ask(Question<T> question) {
    places.acquireUninterruptibly();
    try {
      follow();
      return ask(question, searchers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      places.release();
    }
  }

  private static <T> T ask(Question<T> question, SearcherManager searchers) throws IOException {
    var searcher = searchers.acquire();
    try {
      return question.ask(searcher);
    } finally {
      searchers.release(searcher);
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
    if (!writer.isOpen()) begunAnew();
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

  /** A full disk ends a writer for good, so another one begins. */
  private void begunAnew() throws IOException {
    searchers.close();
    writer.getDirectory().close();
    writer = writer(folder);
    searchers = new SearcherManager(writer, null);
    read = NOTHING_READ;
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
    writer.rollback();
    writer.getDirectory().close();
  }
}
