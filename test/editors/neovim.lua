-- Uses Neovim as somebody does who edits a journey, and writes what is seen there to the file that $SEEN names.

local seen = {}

--- Waits until `condition` holds, while Neovim goes on.
local function wait_for(what, condition)
  local co = coroutine.running()
  local timer = vim.uv.new_timer()
  local left = 1500
  timer:start(0, 20, vim.schedule_wrap(function()
    if timer:is_closing() then return end
    left = left - 1
    local holds = condition()
    if holds or left == 0 then
      timer:close()
      coroutine.resume(co, holds)
    end
  end))
  if not coroutine.yield() then error("waited in vain for " .. what) end
end

local function keys(typed) vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(typed, true, false, true), "t", false) end
local function lines() return vim.api.nvim_buf_get_lines(0, 0, -1, false) end
local function codes() return vim.tbl_map(function(one) return one.code end, vim.diagnostic.get(0)) end

local function floating()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= "" then return window end
  end
end

-- Debian's Neovim 0.10 comes without the parser that Neovim's own window for hovers needs.
local has_markdown = pcall(vim.treesitter.language.add, "markdown") and pcall(vim.treesitter.get_string_parser, "", "markdown")

local function work()
  wait_for("the server", function() return #vim.lsp.get_clients({ bufnr = 0 }) == 1 end)
  local client = vim.lsp.get_clients({ bufnr = 0 })[1]
  wait_for("findings", function() return #vim.diagnostic.get(0) > 0 end)
  seen.client = { name = client.name, root = client.config.root_dir or client.root_dir, filetype = vim.bo.filetype }
  seen.findings = vim.tbl_map(
    function(one) return { code = one.code, message = one.message, line = one.lnum, column = one.col, source = one.source } end,
    vim.diagnostic.get(0)
  )

  -- "ow" is completed as an attribute of the journey, with the keys of the document.
  vim.fn.search("owXX")
  keys("cwow<C-x><C-o>")
  wait_for("completion", function() return vim.fn.complete_info({ "items" }).items[1] ~= nil end)
  seen.completion = vim.tbl_map(function(one) return one.word end, vim.fn.complete_info({ "items" }).items)
  keys("<C-e><Esc>")
  wait_for("normal mode", function() return vim.fn.mode() == "n" end)
  vim.api.nvim_set_current_line("  owner  Care")
  wait_for("no findings", function() return #vim.diagnostic.get(0) == 0 end)
  seen.mended = codes()

  vim.fn.search("Thảo")
  if has_markdown then
    keys("K")
    wait_for("a hover", floating)
    seen.hover = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(floating()), 0, -1, false)
    vim.api.nvim_win_close(floating(), true)
  else
    local here = vim.lsp.util.make_position_params(0, client.offset_encoding)
    local answers = vim.lsp.buf_request_sync(0, "textDocument/hover", here, 20000)
    seen.hover = vim.split(answers[client.id].result.contents.value, "\n")
  end

  vim.lsp.buf.rename("Mai")
  wait_for("the rename", function() return vim.fn.search("for Mai", "nw") > 0 end)
  local people = vim.fn.bufnr("people.journey")
  seen.renamed = vim.api.nvim_buf_get_lines(people, 0, -1, false)

  vim.lsp.buf.format({ async = false, timeout_ms = 20000 })
  seen.formatted = lines()
end

coroutine.wrap(function()
  local fine, why = xpcall(work, debug.traceback)
  if not fine then seen.failure = why .. "\n" .. vim.fn.execute("messages") end
  vim.fn.writefile({ vim.json.encode(seen) }, vim.env.SEEN)
  vim.cmd("qall!")
end)()
