-- What a user does in Neovim: waits for the findings, takes the first quick fix
-- at the cursor, writes the file. What was seen goes to a file, for the test to
-- look at.
--
-- Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
-- SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

local seen = { findings = {}, actions = {} }

local function finish(problem)
  seen.problem = problem
  vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.COROLINT_TEST_SEEN)
  vim.cmd(problem and 'cquit' or 'qall!')
end

local function ours()
  return vim.tbl_filter(function(each)
    return vim.startswith(tostring(each.code), 'coro-')
  end, vim.diagnostic.get(0))
end

local function drive()
  if not vim.wait(60000, function() return #ours() > 0 end, 50) then
    return finish('no findings')
  end
  for _, each in ipairs(ours()) do
    table.insert(seen.findings, { check = each.code, line = each.lnum + 1, column = each.col + 1 })
  end

  local before = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), '\n')
  local first = ours()[1]
  vim.api.nvim_win_set_cursor(0, { first.lnum + 1, first.col })
  vim.ui.select = function(items, _, choose)
    for _, item in ipairs(items) do
      local action = item[2] or item.action
      table.insert(seen.actions, action.title)
    end
    choose(items[1], 1)
  end
  vim.lsp.buf.code_action()
  local changed = vim.wait(60000, function()
    return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), '\n') ~= before
  end, 50)
  if not changed then
    return finish('no fix')
  end
  if not vim.wait(60000, function() return #ours() == 0 end, 50) then
    return finish('the finding stays')
  end
  vim.cmd('write')
  finish(nil)
end

-- After everything else that happens at the start.
vim.schedule(function()
  local fine, problem = pcall(drive)
  if not fine then
    finish(problem)
  end
end)
