"""The browser's store as somebody from outside meets it: ciphertext that can be lost or broken."""

from typing import Any

from tests.e2e.browser import Browser

OPEN_ACCOUNT = """
    const done = arguments[arguments.length - 1];
    const account = async () => {
        const all = await indexedDB.databases();
        const { name } = all.find((one) => one.name.startsWith("fieldapp-account-"));
        return new Promise((resolve, reject) => {
            const asked = indexedDB.open(name);
            asked.onsuccess = () => resolve(asked.result);
            asked.onerror = () => reject(asked.error);
        });
    };
    const answer = (request) => new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
"""


class DeviceStore:
    """What lies in this browser for the address that it stands at."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser

    def _asks(self, script: str, *arguments: Any) -> Any:
        whole = f"{OPEN_ACCOUNT} (async () => {{ {script} }})().then(done, (e) => done(`${{e}}`));"
        return self._browser.driver.execute_async_script(whole, *arguments)

    def count(self, store: str) -> int:
        """How many records lie in this store of the account."""
        found = self._asks(
            f"""const database = await account();
            const store = database.transaction("{store}").objectStore("{store}");
            const found = await answer(store.count());
            database.close();
            return found;"""
        )
        return int(found)

    def damages(self, store: str, id_begins: str) -> None:
        """Turn one byte of every such record: nothing opens it any more."""
        said = self._asks(
            f"""const database = await account();
            const store = database.transaction("{store}", "readwrite").objectStore("{store}");
            for (const record of await answer(store.getAll())) {{
                if (!record.id.startsWith("{id_begins}")) continue;
                new Uint8Array(record.box.buffer ?? record.box)[7] ^= 1;
                await answer(store.put(record));
            }}
            database.close();
            return "";"""
        )
        assert said == "", said

    def loses_the_account(self) -> None:
        """The browser drops the account's database, and keeps the small plain one."""
        said = self._asks(
            """const name = (await indexedDB.databases())
                .map((one) => one.name).find((one) => one.startsWith("fieldapp-account-"));
            await answer(indexedDB.deleteDatabase(name));
            return "";"""
        )
        assert said == "", said

    def databases(self) -> list[str]:
        """Names of what lies here."""
        return list(self._asks("return (await indexedDB.databases()).map((one) => one.name);"))

    def is_evicted(self, origin: str) -> None:
        """The browser clears what it holds for the address, as it may under pressure."""
        self._browser.cdp("Storage.clearDataForOrigin", origin=origin, storageTypes="indexeddb")

    def has_room_for(self, size: int, origin: str) -> None:
        """The disk is nearly full: the browser gives no more than so many further bytes."""
        used = self._browser.cdp("Storage.getUsageAndQuota", origin=origin)["usage"]
        quota = int(used) + size
        self._browser.cdp("Storage.overrideQuotaForOrigin", origin=origin, quotaSize=quota)

    def has_room_again(self, origin: str) -> None:
        """Something was deleted elsewhere."""
        self._browser.cdp("Storage.overrideQuotaForOrigin", origin=origin)

    def held_in_reserve(self) -> int:
        """Bytes of room that this device holds free for words."""
        found = self._asks(
            """const files = await navigator.storage.getDirectory();
            const file = await files.getFileHandle("fieldapp-reserve").catch(() => null);
            return file ? (await file.getFile()).size : 0;"""
        )
        return int(found)

    def dies(self) -> None:
        """Every transaction of this page fails, as after a crash of the browser's own storage."""
        self._browser.driver.execute_script(
            """window.storeThatLived = IDBDatabase.prototype.transaction;
            IDBDatabase.prototype.transaction = () => {
                throw new DOMException("The database connection is closing.", "InvalidStateError");
            };"""
        )

    def lives_again(self) -> None:
        """Transactions complete as before."""
        script = "IDBDatabase.prototype.transaction = window.storeThatLived;"
        self._browser.driver.execute_script(script)
