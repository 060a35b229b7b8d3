// The search of the site. The index is a script and not a file that is fetched: pages opened from
// the file system may not fetch.
(function () {
  'use strict';
  var MAX_RESULTS = 12;
  var root = document.querySelector('script[src$="search.js"]').src.replace(/search\.js$/, '');
  var entries = window.searchIndex.map(function (entry) {
    return {
      url: root + entry[0],
      title: entry[1],
      heading: entry[2],
      text: entry[3],
      lower: [entry[1], entry[2], entry[3]].map(function (part) { return part.toLowerCase(); })
    };
  });

  var form = document.createElement('form');
  form.className = 'site-search';
  form.setAttribute('role', 'search');
  form.innerHTML =
    '<input type="search" placeholder="Search ( / )" aria-label="Search the guides" autocomplete="off"/>' +
    '<ol aria-live="polite"></ol>';
  var input = form.firstChild;
  var list = form.lastChild;
  var menu = document.querySelector('#leftColumn nav') || document.body;
  menu.insertBefore(form, menu.firstChild);

  // Each word must occur; a page's title counts most, its text least.
  function score(entry, words) {
    var sum = 0;
    for (var i = 0; i < words.length; i++) {
      var inTitle = entry.lower[0].indexOf(words[i]) >= 0;
      var inHeading = entry.lower[1].indexOf(words[i]) >= 0;
      var inText = entry.lower[2].indexOf(words[i]) >= 0;
      if (!inTitle && !inHeading && !inText) {
        return 0;
      }
      sum += (inHeading ? 8 : 0) + (inTitle ? 4 : 0) + (inText ? 1 : 0);
    }
    return sum;
  }

  function excerpt(entry, word) {
    var at = Math.max(0, entry.lower[2].indexOf(word) - 40);
    return (at > 0 ? '…' : '') + entry.text.substr(at, 130) + (entry.text.length > at + 130 ? '…' : '');
  }

  function show() {
    var words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    list.textContent = '';
    if (words.length === 0) {
      return;
    }
    var found = entries
      .map(function (entry) { return {entry: entry, score: score(entry, words)}; })
      .filter(function (match) { return match.score > 0; })
      .sort(function (a, b) { return b.score - a.score; })
      .slice(0, MAX_RESULTS);
    found.forEach(function (match) {
      var item = document.createElement('li');
      var link = document.createElement('a');
      link.href = match.entry.url;
      link.textContent = match.entry.title + (match.entry.heading ? ' › ' + match.entry.heading : '');
      var text = document.createElement('span');
      text.textContent = excerpt(match.entry, words[0]);
      item.appendChild(link);
      item.appendChild(text);
      list.appendChild(item);
    });
    if (found.length === 0) {
      var none = document.createElement('li');
      none.textContent = 'Nothing found.';
      list.appendChild(none);
    }
  }

  // A page opened with ?q=words shows what is found for them.
  var asked = /[?&]q=([^&#]*)/.exec(location.search);
  if (asked) {
    input.value = decodeURIComponent(asked[1].replace(/\+/g, ' '));
    show();
  }
  input.addEventListener('input', show);
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    var first = list.querySelector('a');
    if (first) {
      location.href = first.href;
    }
  });
  document.addEventListener('keydown', function (event) {
    if (event.key === '/' && !/^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      input.focus();
    } else if (event.key === 'Escape') {
      input.value = '';
      show();
    }
  });
})();
