// From file: a browser starts no worker. There the search runs in a hidden frame of the page, which
// gets the two functions of a worker that the search uses: postMessage and importScripts.

class IFrameWorker extends EventTarget {
  constructor(url) {
    super();
    this.waiting = [];
    this.frame = document.createElement("iframe");
    this.frame.hidden = true;
    this.frame.title = "Search";
    document.body.append(this.frame);
    const inside = this.frame.contentWindow;
    inside.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
    inside.importScripts = (...scripts) => scripts.reduce((before, src) => before.then(() => this.load(src)), Promise.resolve());
    inside.workerLocation = new URL(url, document.baseURI);
    this.load(inside.workerLocation).then(() => inside.workerReady).then(() => this.open());
  }

  /** Runs a script in the frame; resolves when it has run. */
  load(src) {
    return new Promise((done, failed) => {
      const script = this.frame.contentDocument.createElement("script");
      script.src = new URL(src, this.frame.contentWindow.workerLocation);
      script.onload = done;
      script.onerror = failed;
      this.frame.contentDocument.body.append(script);
    });
  }

  open() {
    this.ready = true;
    for (const data of this.waiting.splice(0)) this.postMessage(data);
  }

  postMessage(data) {
    if (!this.ready) {
      this.waiting.push(data);
      return;
    }
    const inside = this.frame.contentWindow;
    inside.dispatchEvent(new inside.MessageEvent("message", { data: structuredClone(data) }));
  }

  terminate() {
    this.frame.remove();
  }
}

if (location.protocol === "file:") {
  window.IFrameWorker = IFrameWorker; // the theme's search looks for this name
  window.Worker = IFrameWorker;
}
