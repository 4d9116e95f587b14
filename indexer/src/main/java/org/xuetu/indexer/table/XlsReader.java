package org.xuetu.indexer.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Reads workbooks of the format before 2007, record by record: the tree that a library would build
/// of a hostile file could be many times its size.
final class XlsReader {
  private XlsReader() {}

  static void read(Content content, TableLimits limits, TableSink sink)
      throws IOException, UnreadableTable {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content.all()))) {
      DirectoryNode root = files.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        throw encrypted();
      }
      if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
        throw new UnreadableTable(TableProblem.FILE_MACROS, Spot.FILE, "工作簿里有宏", "请另存为不带宏的 .xlsx");
      }
      if (!root.hasEntryCaseInsensitive("Workbook") && !root.hasEntryCaseInsensitive("Book")) {
        throw new UnreadableTable(
            TableProblem.FILE_KIND,
            Spot.FILE,
            "内容是旧格式的 Office 文档，不是 Excel 工作簿",
            "请选择 .xls 或 .xlsx 文件");
      }
      XlsRecords records = new XlsRecords(limits, sink);
      HSSFRequest request = new HSSFRequest();
      request.addListenerForAllRecords(records);
      new HSSFEventFactory().processWorkbookEvents(request, root);
      records.finish();
    } catch (EncryptedDocumentException e) {
      throw encrypted();
    } catch (XlsRecords.Refused e) {
      throw e.reason();
    } catch (IOException | RuntimeException e) {
      // The library meets broken files with exceptions of every kind.
      throw UnreadableTable.damaged("", "工作簿已损坏，无法读取");
    }
  }

  private static UnreadableTable encrypted() {
    return new UnreadableTable(TableProblem.FILE_ENCRYPTED, Spot.FILE, "文件有密码保护", "请取消密码后重新保存");
  }
}
